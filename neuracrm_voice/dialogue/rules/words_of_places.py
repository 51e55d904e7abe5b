"""How people speak of a place and who is there, of plans that shift and of things in a bad way.

Written as `concepts` reads it. No rule weighs these ideas: what they lean to is learnt.
"""

LINES = """
facility: toilet toilets loo loos restroom restrooms bathroom_for cloakroom cloakrooms locker
    lockers waiting_room changing_room changing_rooms fitting_room fitting_rooms highchair
    high_chair pushchair pram buggy ramp stairs staircase escalator doorbell car_parks parking_space
    park_a park_my park_the bike_rack bike_racks leave_a_bike leave_my_bike lock_a_bike
    cashpoint cash_machine baby_changing canteen cafeteria showers outside_seating dress_code
    photographs_in take_photos guide_dog wheelchair_access disabled_toilet step_free back_entrance
    front_entrance side_entrance entrance entrances gate reception_desk meeting_point
route: bus buses tram trams metro underground subway motorway ring_road roundabout platform
    station stations on_foot walk_from by_train by_bus by_car by_tram drive_to satnav directions_to
    get_to_yours get_there reach_you find_yours near_the next_to_the opposite_the round_the_corner
    corner_of which_street what_street which_side which_way postcode_of how_far whereabouts_are
opening: open_till open_until open_at open_in open_all opens closes_at closes shut shuts
    close_at close_today close_tonight closing lunch_break lunchtime bank_holiday half_day
    weekend_hours summer_hours winter_hours last_admission doors_open round_the_clock
    what_days what_time_is what_time_are what_time_does
jobs: apprentice apprentices apprenticeship apprenticeships placement placements internship
    internships intern interns trainee trainees vacancy vacancies cv resume work_experience
    job jobs hiring recruiting school_leaver school_leavers work_for_you working_for_you
    work_with_you working_there job_interview interview_with interview_tomorrow apply_for_work
    applied_for volunteers volunteer volunteering help_wanted any_work looking_for_work
    looking_for_a_job looking_for_a_position need_anybody need_any need_somebody_who need_staff
    seasonal_work shadow graduate_scheme graduate_schemes training_contract training_contracts
    training_to_be training_as
publicity: journalist journalists reporter reporters newspaper newspapers gazette magazine
    documentary film_crew radio television_crew podcast blog blogger article interview_your
    interview_one quote_from_your spokesperson spokeswoman spokesman press comment_on
    dissertation thesis doctoral researcher_at school_report school_magazine sponsor sponsors
    sponsoring raffle prize prizes gala award nominate fundraiser conference_on speaker_at
    poster_up posters fete jubilee parish chamber_of
offering: introduce_our introduce_ourselves introduce_myself introduce_my our_products_to
    our_range our_services_to sell_to_you supply_you supply_your we_sell i_sell we_make_and
    i_supply we_supply who_buys buys_for who_orders orders_your your_buyer your_buyers
    your_purchasing in_charge_of_buying in_charge_of_ordering like_to_offer_you offer_you
    show_you_our show_it_to_your send_you_samples send_you_a_sample save_your_company
    great_offer_for_your courtesy_call my_portfolio freelance freelancer freelancers
    joint_venture work_together working_together
insider: extension switchboard secretary colleague_of your_colleague boss chairman chairwoman
    chief_executive managing_director director directors founder founders owner manager_there
    night_porter foreman receptionist your_lawyers your_legal legal_department human_resources
    personnel communications_department warehouse_please is_he_in is_she_in back_today
    in_today in_tomorrow at_her_desk at_his_desk on_shift on_duty on_leave on_holiday
    on_nights expecting_me asked_for_me tell_her tell_him message_for give_him_a_message
    give_her_a_message let_him_know let_her_know pass_on_my
shift: put_off push_back push_it bring_forward bring_it_forward move_it move_my move_our move_the
    shift_my shift_our rearrange rearranged another_day another_date another_time different_day
    different_time different_date later_date earlier_date earlier_time next_week_instead instead
    can_not_make can_not_come will_not_be_in not_be_home not_be_in be_late_for going_to_be_late
    running_late_for come_at_eight come_later come_earlier swap_my swap_our skip_a skip_next
    skip_this take_him_off take_her_off take_it_off take_them_off add_a_person in_my_name
    in_his_name in_her_name into_my_name put_it_in fewer go_down_from down_to_the down_to_a
    come_off_the keep_it_two keep_it_till keep_it_until keep_it_longer hold_off
flaw: chipped crooked lopsided rusty rust rusting rattles squeaks squeaking squeaky squeal drips
    dripping wilted burnt shrunk split snapped collapsed melted soggy stale mouldy filthy dirty
    noisy loose bent dented blurred pixelated crackles crackle hums vibrates vibrating vibrates
    wobbles clogged overflowing flooded flooding smoking sparking stinks stained bleeding rash
    swollen sore blisters itchy leaning cracks cracking peels peeling crumbling faded corrupt
    garbled frozen froze freezes hangs hung spins spinning loops stutters stutter lags lagging
    flickers jerky silent mute muted deaf dead died packed_up conked_out given_up gave_up
    fell_off fallen_off came_off come_off come_undone came_undone came_apart coming_apart
    broke_off runs_cold stone_cold lukewarm leaks seeps weeps damp mould rats mice ants
    cockroaches bedbugs wasps flat_battery low_battery battery_flat no_lights no_picture
    nothing_but goes_off went_off cut_us_off cut_me_off threw_me threw_us thrown_out banned
    suspended bounced refused rejected unreadable illegible crumpled creased soaked
    upside_down inside_out the_wrong_way_round too_small too_big too_short too_long too_tight
    does_not_fit do_not_fit hopeless useless disgrace disgraceful garbage rubbish_app shambles
    joke_of rude asleep drunk scratch scratches dent hole holes puddle puncture
slip: you_sent you_left you_took you_take you_lost you_broke you_forgot you_put you_cut you_said
    you_told you_promised you_owe you_keep you_kept you_never you_came you_delivered you_printed
    you_spelt you_spelled you_switched you_closed you_banned you_suspended you_fitted you_gave
    your_man your_men your_lad your_lads your_chap your_chaps your_bloke your_blokes your_driver
    your_drivers your_courier your_engineer your_technician your_fitter your_fitters your_guard
    your_cleaner your_surveyor your_assessor nobody_came nobody_turned nobody_called
    nobody_rang nobody_has nobody_answers nobody_told no_one_came never_had never_got
    never_came never_asked never_signed never_arrived not_had_any did_not_order did_not_get
    did_not_ask by_mistake by_accident i_spilt i_spilled i_dropped i_broke i_deleted i_lost
    i_have_lost i_forgot i_have_forgotten ran_out run_out
exchange: receipt_again another_copy a_copy_of send_me_a_copy certificate_of proof_of letter_for
    reference_for my_file my_notes my_records my_papers my_documents what_happens_if
    am_i_allowed do_i_have_to do_i_still still_owe i_owe owes number_on_my my_customer_number
    my_account_number my_reference where_do_i_put where_do_i_find where_do_i_see where_can_i_see
    where_do_i_upload where_do_i_send where_do_i_return what_do_i_press how_do_i_turn
    how_do_i_change how_do_i_add how_do_i_remove how_do_i_reset how_do_i_pair how_do_i_connect
    how_do_i_take how_do_i_send how_do_i_stop how_do_i_use how_do_i_delete how_do_i_cancel
    how_do_i_claim how_do_i_appeal how_do_i_refund how_do_we_turn what_do_i_do
supply: any_left still_available still_for_sale still_going for_sale back_in_stock on_offer
    on_special reduced discontinued waiting_list spare_places any_places any_space any_spaces
    any_room space_for room_for place_for places_for fit_me_in fit_us_in squeeze_me
    book_me book_us book_him book_her free_on free_this is_included included_in thrown_in
    on_top is_extra an_extra extra_for come_with comes_with come_in_a come_in_the made_to_order
    to_measure taking_on_new taking_new new_patients new_clients new_patient tailor_made
    per_head a_head a_month a_night a_week_for by_the_day by_the_hour an_hour hourly day_rate
    call_out_fee charge_for charge_to do_you_charge what_would_you what_do_you what_would_it
    what_does_it come_and_quote come_and_look come_out_and_look price_up price_it price_for
    price_of ballpark roughly estimate for_you_to
"""
