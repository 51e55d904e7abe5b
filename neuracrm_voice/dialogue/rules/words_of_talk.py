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
    get_to_you find_you public_transport bus_stop nearest_station nearest_store nearest_branch
    nearest_shop which_floor what_floor which_entrance wheelchair accessible_entrance
    postal_address mailing_address headquarters head_office_address email_address_of
    email_address_for phone_number_of phone_number_for number_for_the closing_time open_tomorrow
    open_late open_on open_over open_during close_on close_early closed_on closed_for hours_over
    holiday_hours are_your_hours
    canteen cafeteria restroom toilets elevator disabled_access privacy_policy
    terms_and_conditions data_protection gdpr code_of_conduct your_shop your_store your_factory
    your_building your_premises your_reception your_office dogs_allowed contact_details_of
    contact_details_for high_street
    bank_holidays bank_holiday public_holidays where_can_i_park car_park park_my_car
    far_from_the_station your_fax_number which_entrance_should your_vat your_company_number
    what_languages languages_do_you time_zone are_you_in which_country_are which_city_are
    do_you_close until_what_time till_what_time how_late_are walk_ins walk_in_or appointment_only
    do_i_need_an_appointment can_i_just_turn_up near_you stops_near from_the_station bus_that
    train_that over_easter over_christmas over_the_holidays address_for_letters address_for_post
    have_a_shop_in have_a_store_in have_a_branch_in have_an_office_in have_a_toilet last_entry
    bring_my_dog bring_a_dog bring_children your_showroom cash_machine_in lift_for
    without_an_appointment whereabouts code_for_the_gate which_door how_many_branches
    smoking_allowed book_to_see or_just_come pick_up_a_parcel_for
work: job jobs career careers hiring vacancies_for internship interns apply_for_a_job
    apply_for_the_job resume cv recruit~ recruiting recruitment work_for_you work_there employment
    position journalist press interview partnership partner_with sponsor~ sponsorship donate
    donation
    internships apprenticeship apprenticeships traineeship trainee recruiter hr human_resources
    job_opening job_openings open_positions vacancy_at job_application my_application
    applied_for_the applied_for_a employed_there work_experience cover_letter interviewing
    reporter newspaper magazine podcast blogger media press_office press_release pr_department
    comment_from radio_station tv_station documentary on_the_show partnerships partnering
    collaborate~ collaboration affiliate affiliates joint_venture investor investors
    invest_in_your_company shareholder supplier suppliers become_a_supplier vendor_registration
    who_handles handles_purchasing purchasing_department donations donating fundraiser fundraising
    charity_event sponsoring sponsorships speak_at guest_speaker conference_speaker survey
    questionnaire thesis dissertation research_project students_writing writing_a_paper
    school_project case_study_on_you field_trip guided_tour invite_your inspection inspector
    fire_inspection subpoena lawyer attorney tax_authority police census
    present_our sell_you our_services_to_you we_manufacture your_buyer your_buyers your_purchasing
    take_on_volunteers volunteers volunteering volunteer warehouse_job apply_to_work
    got_my_application received_my_application story_on local_radio
    we_sell we_supply we_distribute we_offer show_you_our introduce_our introduce_myself_as
    our_range_to_you on_behalf_of_an_agency you_are_hiring hiring_drivers send_my_papers
    send_my_cv i_have_a_delivery delivery_for_you delivery_for_your doing_a_survey for_my_degree
    for_my_studies for_a_school for_a_newspaper apprentice as_an_apprentice as_a_driver
    as_a_waiter apply_as apply_to_be yearly_inspection annual_inspection to_arrange_an_inspection
    we_are_filming filming_in invoice_for_you invoice_you_for bill_you_for local_clubs
    support_any_local support_local_charities sponsor_our your_marketing your_buying
    your_it_department who_looks_after who_deals_with looking_for_staff kitchen_staff
    looking_for_people spokesperson evening_post does_your_advertising offer_you_our
    like_to_offer_you street_party invite_your_manager invite_you_to been_filled still_vacant
    driver_post our_invoice_to_you invoice_of_ours what_you_do_with_my_data as_a_speaker
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
    your_head_office your_firm has_your_firm how_long_have_you_been how_long_has_your
    been_in_business been_going been_trading how_old_is_your how_big_are how_many_people_work
misdial: wrong_number dialed_the_wrong dialled_the_wrong misdialed misdialled pressed_the_wrong
    wrong_key wrong_button wrong_extension wrong_department wrong_place wrong_company wrong_firm
    wrong_people wrong_branch was_trying_to_reach playing_with_the_phone dialled_by_accident
    pocket_dialled
not: not never no nor without
praised: was_wonderful was_great was_fantastic was_lovely was_excellent was_amazing
    was_brilliant was_superb was_perfect was_very_helpful was_so_helpful was_really_helpful
    was_very_kind was_so_kind was_very_friendly was_so_friendly were_wonderful were_great
    were_fantastic were_lovely were_excellent were_amazing were_brilliant were_very_helpful
    were_so_helpful compliment compliments commend praise positive_feedback some_feedback
    leave_feedback give_feedback leave_a_review good_review great_team great_service
    excellent_service fantastic_service wonderful_service great_experience lovely_experience
    keep_up_the well_done very_happy_with so_happy_with really_happy_with love_your love_the
    pleased_with impressed_with delighted_with satisfied_with made_my_day hats_off did_a_great
    did_a_fantastic been_very_helpful been_so_helpful been_great been_wonderful been_amazing
    to_thank the_young_man_who who_helped_me was_so_good who_was_so was_a_star pass_on_my_thanks
    say_thank_you say_thanks a_delight a_joy a_credit_to an_angel was_an_angel please_tell_her
    please_tell_him thank_her thank_him
callback: returning_a_call returning_your_call returning_his_call returning_her_call
    returning_their_call returning_the_call missed_a_call missed_call someone_called_me
    somebody_called_me you_called_me you_just_called called_from_this_number rang_me_from
    got_a_call_from is_there_please who_am_i_speaking who_is_this is_this_the_number
    have_i_reached did_i_reach what_company_is
    is_this_the_pharmacy testing_this_line testing_the_line just_testing rang_me
    called_me_back_from from_your_office_rang from_your_office_called the_name_of_your
    tried_to_reach_me trying_to_reach_me tried_to_call_me leave_a_message pass_on_a_message
    take_a_message leave_word_for is_this_line_recorded are_calls_recorded is_this_call_recorded
    can_you_hear_me
somebody: in_accounting accounting_department accounts_payable accounts_receivable
    legal_department legal_team marketing_department marketing_team press_department
    finance_department_please hr_department purchasing_office procurement_department
    managing_director
    in_charge_of person_in_charge whoever_is extension speak_to_mr speak_to_mrs speak_to_ms
    speak_with_mr speak_with_mrs speak_with_ms talk_to_mr talk_to_mrs talk_to_ms
    switchboard_please subsidiary parent_company do_you_own
    transfer_me_to connect_me_to connect_me_with put_me_through_to in_payroll in_finance
    in_marketing in_legal in_hr appointment_with_mr appointment_with_mrs appointment_with_ms
    appointment_with_doctor
    in_personnel in_human_resources in_the_finance in_the_press your_director your_ceo_please mr_
    mrs_ whoever is_the_owner the_owner owner_around is_the_manager speak_to_the_owner got_cut_off
    was_talking_to was_speaking_to put_me_on_to pass_me_to can_you_ask could_you_ask
"""
