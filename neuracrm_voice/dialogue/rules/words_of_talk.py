"""How people greet, thank, chat and ask who and where we are.

Written as `concepts` reads it.
"""

LINES = """
person: speak_to_a speak_with_a talk_to_a talk_to_someone speak_to_someone talk_to_somebody human
    operator representative real_person agent
hours: opening_hours business_hours hours_of_operation what_time_do_you_open
    what_time_do_you_close when_do_you_open when_do_you_close are_you_open are_you_closed
    open_on_sunday open_on_saturday open_today your_hours what_are_your_hours office_hours
    your_address where_are_you where_is_your your_location located location_of directions parking
    how_do_i_get_there how_do_i_find_you your_website your_email your_phone_number your_fax
work: job jobs career careers hiring vacancies_for internship interns apply_for_a_job
    apply_for_the_job resume cv recruit~ recruiting recruitment work_for_you work_there employment
    position journalist press interview partnership partner_with sponsor~ sponsorship donate
    donation
persona: your_name who_are_you what_are_you are_you_a are_you_an are_you_real are_you_human
    who_made_you created_you made_you built_you designed_you programmed_you who_created who_built
    who_designed who_programmed your_creator your_maker your_developer your_boss your_employer
    you_work_for do_you_work_for how_old your_age your_birthday you_born were_you_born
    where_you_are_from are_you_from you_come_from do_you_come_from your_hobbies hobbies hobby
    your_pets your_origin origin hometown your_home your_parents are_you_called do_i_call_you
    i_call_you call_you you_called refer_to_you what_can_you_do what_do_you_do what_can_i_ask
    can_i_ask_you what_you_can you_can_do can_you_do_for how_can_you_help you_able_to_do ask_you
    what_do_you_know you_know_about do_you_like_to do_you_enjoy for_fun your_spare_time
    your_free_time your_favorite your_favourite ai bot chatbot siri am_i_talking_to
    am_i_speaking_to you_living you_feel you_sleep you_eat you_think do_you_think your_job use_you
    activate_you you_were_made have_an_employer have_a_name have_a_job have_a_boss have_children
    have_kids have_a_family have_feelings your_name_is name_you you_prefer_to_be you_like_to_be
    questions_can_i things_can_you things_you_can you_a_human you_a_person you_a_robot
    a_real_person what_can_you_help
beast: pets pet animals animal
chat: joke jokes funny laugh riddle poem sing song story fun_fact fun_facts trivia fact
    interesting meaning_of meaning_in purpose_of_life weather rain raining rainy snow snowing
    sunny temperature forecast humid degrees cold_outside hot_outside umbrella news sports
    football horoscope movie movies music love_you marry_me life_is life_about of_life life_mean
    life_have facts_about
greet: hi hello hey hiya howdy good_morning good_afternoon good_evening greetings how_are_you
    how_is_it_going whats_up what_is_up how_do_you_do how_have_you_been nice_to_meet
    how_is_your_day how_are_things you_doing hola
thank: thanks thank_you appreciate appreciated grateful thankful cheers kind_of_you great_job
    good_job
praise: can_not_thank thanks_for_giving thanks_for_helping thanks_for_the_help
bye: bye goodbye see_you good_night farewell take_care talk_later ttyl have_a_nice_day
    have_a_good_day have_a_great_day have_a_good_one
self: you your yourself yours
firm: your_company your_ceo your_owner your_founder your_history your_headquarters
    your_head_office
misdial: wrong_number dialed_the_wrong dialled_the_wrong misdialed misdialled
not: not never no nor without
"""
