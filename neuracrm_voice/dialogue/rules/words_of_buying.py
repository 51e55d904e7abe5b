"""How people speak of what they want and do not have yet.

Written as `concepts` reads it.
"""

LINES = """
want: want~ need~ wish would_like would_love would_prefer looking_to looking_for look_to hope~
    hoping interested like_to love_to trying_to try_to going_to plan_to planning_to wanting
    needing in_the_market thinking_of thinking_about considering require~ please can_you could_you
    will_you would_you help_me can_i could_i may_i can_we could_we might_i am_i_able are_we_able
    is_it_possible would_it_be_possible possible_to let_me let_us give_me get_me find_me show_me
    i_will_take we_will_take go_ahead_and ready_to
    would_be_keen keen_to wanted_to eager_to ready_for seeking seek~ curious_whether i_am_after
    we_are_after aiming_to intend_to
how: how_do_i how_can_i how_do_we how_can_we how_would_i how_to how_could_i how_does_one
    how_should_i what_do_i_need where_can_i where_do_i what_is_the_process what_are_the_steps
    walk_me_through how_do_you what_must_i where_would_i ways_to way_to steps_to
buy: buy~ buying bought_a purchase~ book~ reserve~ rent~ hire~ hiring lease~ subscribe~ sign_up
    signing_up sign_me_up sign_us_up signup enrol~ enroll~ apply~ apply_for application shop~
    acquire~ obtain~ invest~ preorder~ pre-order~ place_an_order put_in_an_order
    make_a_reservation make_a_booking make_reservations become_a_customer become_a_member
    get_started getting_started start_using switch_to switch_over_to switching_to move_to_your
    join~ joining procure~ order ordering orders
    become_a_client becoming_a_customer becoming_a_member becoming_a_client come_over_to
    procurement ready_to_buy go_with_you went_with_you go_ahead_with move_forward_with
    sign_the_contract sign_this_month sign_with_you place_a_bulk_order bulk_order bulk_orders
    get_a_contract change_provider change_supplier changing_provider changing_supplier
    switch_provider switch_supplier new_provider new_supplier new_vendor different_provider
    move_over_to migrate_to_you migrating_to_you onboard_with_you preordering buy_out
    trade_in like_to_try want_to_try love_to_try try_out decided_to_take decided_on
    i_would_take_the we_would_take_the we_will_have i_will_have
    put_me_down put_us_down sold_on take_two take_three take_one_of i_would_take we_would_take
    take_out treat_my treat_ourselves treat_myself sign_a_contract sign_for_three sign_for_two
    commit_to_a place_the_order order_from_you buy_from_you purchase_from_you do_business_with_you
    work_with_you_on get_a_pair get_a_set get_one_of take_you_up_on bring_our_business
    move_our_business go_for_that go_for_the come_and_fit fit_a_new install_a_new build_a_new
    build_us design_us make_us a_quote_for we_will_take i_will_take sign_off signed_off
    has_signed_off where_do_we_sign decided_to_go we_have_decided have_decided i_have_decided
    put_a_deposit put_down_a_deposit pay_a_deposit leave_a_deposit would_love_one want_one
    need_one get_one buy_one of_your_bikes got_your_flyer got_your_leaflet got_your_card
    flyer_through saw_your_van your_flyer your_advert your_ad_says your_ad_said the_ad_says
    have_a_website_built have_one_built have_built get_built made_to_measure invite_you_to_tender
    rolling_it_out roll_it_out rolling_your roll_out_your sign_my sign_our fit_new the_same_one
    a_new_one want_the_same need_the_same knock_a_bit_off knock_something_off job_lot who_sells
    somebody_who_sells someone_who_sells how_do_we_begin how_do_i_begin how_do_we_start
    where_do_we_start came_out_on_top it_is_time_we to_drive_my to_look_after_my to_clean_my
    to_paint_my name_down_for trade_my trade_it_in i_might_sell value_my able_to_supply supply_us
get: get getting gets have having receive obtain request~ arrange~ set_up setup setting_up start~
    add~ use issue issued create~ choose choosing find finding schedule~ make pick
open: open opening
upgrade: upgrade~ upgrading upsize go_premium premium_plan higher_plan bigger_plan more_seats
    more_users more_licenses more_licences add_seats add_users add_licenses additional_seats
    additional_users additional_licenses
    upgraded_plan next_size_up bigger_package larger_plan larger_package more_storage
    additional_storage extra_storage more_bandwidth more_data extend_our_licences
    extend_our_licenses add_more_seats more_seats_to expand_our expand_my add_another_line
    add_a_line additional_line additional_lines go_pro
    move_from_ten move_up_to go_up_to increase_to increase_our grow_our from_ten_to from_five_to
    from_twenty_to more_agents more_lines more_storage_space extra_seats extra_users
    extra_licences extra_lines extra_agents go_from
commerce: quote~ quotation quotations pricing prices price pricelist price_list tariff tariffs
    demo demos demonstration trial trials free_trial brochure brochures catalog catalogue discount
    discounts promotion promotions special_offer special_offers bundle bundles proposal proposals
    sales wholesale bulk reseller volume_pricing estimate estimates vacancy vacancies availability
    free_tables free_rooms consultation sample samples showroom test_drive voucher vouchers
    gift_card gift_cards rfp rfq tender poc proof_of_concept pilot your_rates a_deal good_deal
    best_deal your_deals any_deals
    ballpark price_range price_match match_the_price better_price best_price lower_price
    better_deal better_offer new_deal next_steps sales_rep sales_representative salesperson
    sales_person account_executive account_manager_for_new webinar business_case roi
    return_on_investment enterprise_agreement volume_licensing volume_license volume_discount
    volume_discounts pricing_page price_sheet rate_card instalments installments financing
    finance_options gift_voucher gift_vouchers evaluation_licence sandbox_account trial_account
    test_account promo sale_on on_sale clearance minimum_order order_quantity lead_time lead_times
    wholesaler distributor_price black_friday_deal student_discount military_discount
    senior_discount site_visit test_drives walkthrough product_tour
    trade_show starter_kit sales_team one_of_your_reps your_reps commit before_we_commit
    before_we_buy before_i_buy extended_warranty
    cheaper cheapest rate_for special_rate group_rate group_rates corporate_rate reduction
    reductions rough_price rough_idea rough_estimate indication_of_price price_guide
    price_indication what_it_would_cost terms_for your_terms payment_terms credit_terms
    framework_agreement letter_of_intent statement_of_work sow purchase_order_for your_prices
    your_price the_prices the_price look_at_prices advisers advisors your_advisers your_advisors
    one_of_your_advisers one_of_your_advisors one_of_your_team one_of_your_consultants
    one_of_your_experts distributor distributors dealership franchise reselling resell white_label
    smallest_amount smallest_order minimum_amount minimum_quantity accept_the_offer
    accept_your_offer accept_the_quote accept_the_proposal accept_your_proposal offer_you_sent
    offer_you_emailed offer_you_made the_offer your_offer quote_you_sent leaflet prospectus
    come_and_measure measure_up show_us_round show_us_around look_round viewing viewings
    see_it_in_action walk_us_through walk_me_through_the show_us_how_it give_us_a_tour try_before
    trial_period test_it_first try_the_software try_it_out try_the_product make_up_our_minds
    make_up_my_mind make_a_decision an_alternative alternative_to your_best_offer best_offer
    your_offer_for the_earliest_you_could advise_me_on_which instalments_if wholesale_customer
    a_reference_from references_from the_basic the_plus the_free_one waiting_list_for
plan: plan plans package packages subscription_options tier tiers edition editions license
    licenses licence licences seats model models range product products service services option
    options enterprise_version pro_version premium
new: new another additional second extra spare personal replacement_for supplementary secondary
    one_of_your a_different backup few_more couple_of some_more a_few_more more_of order_more
goods: table room rooms flight flights hotel hotels car rental ticket reservation booking
    appointment loan mortgage credit_card debit_card visa_card insurance policy broadband sim
    phone_line account phone laptop suite cabin villa apartment place_to_stay stay car_rental
    rental_car table_for cards card device devices lodging accommodation vehicle suv sedan minivan
    bus train cruise tour holiday_package tickets
    tyres tires sofa dishwasher fridge refrigerator television monitor monitors handset handsets
    headsets printer_lease solar_panels solar fibre fiber internet_package phone_system
    switchboard crm software licence_for license_for subscription_for tv chairs desk_chairs
    mattress kitchen cleaning catering tickets_for
    paper supplies kit pallets meeting_room phone_plan data_plan health_insurance life_insurance
    dental_insurance home_insurance car_insurance travel_insurance pet_insurance fitting
    installation
    van vans truck trucks lorry minibus bike bikes bicycle motorbike scooter trailer forklift
    digger crane scaffolding skip marquee blinds curtains carpet carpets flooring wardrobe
    bookcase tables tablet tablets camera cameras speaker speakers headphones earbuds smartwatch
    console till tills scanner scanners copier photocopier coffee_machine coffee_machines
    vending_machine washing_machine tumble_dryer oven hob microwave freezer heat_pump stove
    windows conservatory fence decking hot_tub pool gym_membership season_ticket season_tickets
    matinee seats_for website web_design online_shop hosting domain domain_name app_for
    payroll_tool payroll_software accounting_software booking_system ticketing_system
    call_centre_software helpdesk_software learning_platform training workshop workshops course
    courses class classes lessons lesson tutor dress shoes jacket coat suit shirt trainers boots
    jewellery ring necklace watch watches perfume bouquet flowers cake cakes catering_for buffet
    venue function_room conference_room hall_hire photographer band dj survey_of_the valuation
    tickets_to cover_for pet_cover life_cover home_cover travel_cover liability_cover
    personal_loan overdraft_facility savings_account business_account isa pension remortgage
    storage_unit warehouse_space office_space desk_space coworking removals leasing fleet vehicles
    charger chargers wallbox lawnmower fertiliser seeds timber bricks gravel concrete pipes valves
    pumps motors spare_tyres uniforms workwear gloves masks leaflets flyers business_cards banners
    signage stickers packaging boxes fencing gutter_cleaning window_cleaning permit facial massage
    haircut manicure treatment session spa barn coaches coach dentist_chair turf tarmac driveway
    extension loft roof flats flat_to house_to to_let to_rent roadside roadside_cover
    breakdown_cover antivirus locks cctv alarms fire_extinguishers defibrillator wheelchair_hire
    stairlift hearing_aid glasses lenses sunglasses tattoo portrait piano guitar violin nights
    membership meals lunch_for stand booth mattresses beds sheds shed bins jars honey crate crates
    courier taxi cab limousine chauffeur first_aid_course telly
info: learn_more know_more find_out_more more_about more_information information_about
    information_on info_on info_about details_on details_about tell_me_about tell_me_more
    hear_about hear_more learn_about know_about explain enquire~ inquire~ enquiry inquiry
    enquiring_about read_about heard_about compare comparing comparison difference_between
    differences_between benefits benefit advantages features feature_list pros_and_cons recommend~
    recommendation suggest~ which_plan which_package what_plans what_packages best_plan
    right_for_us right_for_me evaluate evaluating what_kind_of what_kinds_of what_types_of
    what_sort_of overview how_it_works how_they_work how_does_it_work how_do_they_work
    how_the_service_works all_about could_you_provide provide_details provide_information
    provide_more detailed_information further_details further_information additional_information
    more_details need_details seeking_information gather_information requesting_information
    request_information wish_to_inquire inquire_about enquire_about ask_about suitable suited
    scalable scalability case_studies capabilities offerings how_does how_do_the what_is_a
    what_are_the what_is_included is_included includes come_with comes_with come_in_other
    your_solution your_solutions evaluating_several evaluating_vendors evaluating_your
    comparing_providers several_vendors several_providers other_vendors other_providers
    three_providers three_vendors shortlist shortlisted what_is_the_minimum would_suit suits
    fit_a_startup use_case use_cases security_features key_features send_information
    send_me_information send_us_information send_details received_your_brochure your_brochure
    whitepaper white_paper datasheet data_sheet product_specs specifications advise_on_which
    which_one_should which_model which_version which_edition would_you_suggest would_you_recommend
    what_would_you_suggest right_choice best_option best_product good_fit
interest: interested_in interest_in curious_about looking_for in_the_market thinking_of_switching
    thinking_of_getting thinking_of_buying thinking_about_buying considering shopping_around
    keen_on saw_your_ad saw_an_ad saw_your_advert
    saw_you_on_linkedin found_you_on_google found_you_online heard_about_you were_recommended
    was_recommended recommended_you got_your_cold_email in_your_offer intrigued_by attracted_by
    looking_into looking_at_replacing looking_at_switching looking_at_buying looking_at_getting
    thinking_of_moving thinking_about_switching thinking_about_moving exploring_options
    explore_options exploring_alternatives
    looking_for_someone_to looking_for_a_company looking_for_an_agency looking_for_a_partner_to
    reviewing_our
    looking_into_replacing looking_into_buying looking_into_getting looking_to_replace
    looking_to_upgrade looking_to_move looking_to_switch need_to_replace_our planning_to_replace
    want_to_replace_our replacing_our thinking_of_replacing in_the_middle_of_choosing choosing_a
    choosing_between deciding_between comparing_you compare_you just_browsing browsing
    looking_around shop_around were_told_about was_told_about told_by_a_colleague recommended_by
    colleague_recommended friend_recommended a_friend_told saw_your_stand met_you_at
    read_your_article saw_your_website found_your_website came_across happen_to_have tempted_by
    fancy_a toying_with i_represent your_list interviewing_agencies interviewing_suppliers
    we_like_what_we_saw liked_what_we_saw glad_to_hear_more thinking_about_solar
    been_thinking_about been_thinking_of
cost: cost~ costs price_of what_is_the_price what_are_the_rates what_are_your_rates
    what_do_you_charge how_much_do_you_charge how_expensive cheap cheapest affordable per_month
    per_user per_seat per_night do_i_have_to_pay do_i_need_to_pay pay_for_a is_it_free budget
    how_much_is how_much_are how_much_does how_much_do how_much_would how_much_for how_much_will
    what_would_it_cost
    how_much what_would_it_run what_will_it_run what_would_that_run set_me_back set_us_back
    what_am_i_looking_at what_are_we_looking_at what_are_your_fees monthly_fee annual_fee
    setup_fee set_up_fee installation_fee how_pricey pricey costing worth_it worth_getting
    good_value value_for_money money_for pay_for_the have_to_pay_for what_do_i_have_to_pay
    fees_per your_fees set_up_charge setup_charge joining_fee sign_up_fee delivery_cost
    minimum_contract contract_length would_we_save would_i_save could_we_save save_us save_me
    what_does_it_cost first_month_free month_free for_free free_of_charge is_it_true_you
    cost_extra are_they_extra is_it_extra fees_are transaction_fees commission_do percentage_do
    paying_far_too_much_for pay_only_for pay_as_you_go how_many_minutes_come price_include
    include_vat your_charges_for charges_for_a the_catch payment_plan_for
offer: do_you_have do_you_offer do_you_sell do_you_do do_you_carry do_you_stock do_you_provide
    do_you_make do_you_support do_you_ship do_you_deliver do_you_rent do_you_cover do_you_install
    do_you_integrate do_you_work_with does_it_support does_it_have does_it_work_with does_it_come
    does_it_include does_it_integrate does_your can_it is_there_a is_there_an are_there
    is_there_any have_you_got got_any any_available you_got_any what_do_you_offer do_you_guys_have
    do_you_guys_offer do_you_guys_sell you_offer you_sell your_products your_services your_product
    your_service your_software your_platform your_solution your_company_offer is_it_compatible
    do_any_of_your are_you_able_to_offer do_you_cater do_you_take do_you_accept can_you_do
    can_you_provide does_the_product does_your_product will_it_work would_it_work is_there_such
    can_i_choose what_do_you_have which_do_you_have anything_in_stock in_stock
    your_offering your_offerings enterprise_offering do_you_guys_do do_you_guys_still
    do_you_still_do do_you_still_have do_you_still_sell do_you_also_have do_you_also_sell
    do_you_also_offer do_you_serve do_you_operate_in is_your_service_available is_it_available_in
    available_in_my available_in_our does_your_software does_your_platform does_your_system
    does_your_tool does_your_solution does_your_service is_your_software is_your_platform
    would_your could_your_platform can_your_software can_your_platform can_your_system
    is_there_a_version is_there_an_option is_there_a_plan is_there_a_package will_your
    do_you_guys_provide do_you_guys_rent have_you_any have_you_anything what_do_i_get
    what_would_i_get what_would_we_get
    can_you_supply could_you_supply do_you_supply what_you_offer what_you_have_to_offer
    do_you_run do_you_hire_out do_you_lease do_you_fit do_you_build do_you_design do_you_teach
    do_you_train do_you_import do_you_export do_you_wrap do_you_gift_wrap do_you_price_match
    do_you_give_discounts do_you_guys_run do_your does_the_system does_the_platform
    does_the_software does_the_app_support does_the_package does_the_plan does_the_pro
    does_the_basic does_the_premium does_the_enterprise can_the_system can_the_software
    can_the_platform what_have_you_got what_have_you what_sizes what_colours what_colors
    what_sort_of_price which_sizes how_many_users_does how_many_users_can is_the_yearly
    is_the_annual is_the_monthly what_do_your_plans what_could_you_do_for what_can_you_do_for_us
    what_can_you_offer what_could_you_offer what_makes_you what_sets_you what_would_you_charge
    how_soon_could_you how_quickly_could_you could_you_take_on could_you_handle
    have_you_experience have_you_worked_with who_are_your_customers what_customers had_any
    any_openings any_slots any_spaces any_vacancies any_rooms any_tables any_left any_chance_of_a
    tell_us_what is_there_room what_is_in_the bring_us what_would_it_do can_it_handle can_it_cope
    could_it_handle does_it_handle would_it_handle can_we_share are_we_allowed_to_try
    would_it_suit would_that_suit do_you_guarantee is_the_offer are_the_offers minimum_term
    still_space space_on places_on places_left room_for_one any_space available_on can_you_beat
    could_you_beat beat_the_price see_what_yours what_yours_does comes_to come_to which_of_your
    is_the_cottage still_available still_free still_going any_chance_you any_chance_of_you
    anything_cheaper is_it_taken has_it_gone has_it_been_sold do_you_print do_you_paint
    do_you_clean do_you_cook do_you_fly
sell: do_you_sell do_you_stock do_you_offer do_you_carry do_you_still_have do_you_still_sell
    do_you_guys_sell have_you_got do_you_do what_do_you_offer do_you_rent
    in_stock out_of_stock back_in_stock stock_of do_you_guys_still have_you_any
team: employees users staff seats team licenses licences small_business startup company_of
    our_company our_team our_business for_my_business my_company my_business my_team
    for_my_company for_my_team organization organisation
    our_agency our_school our_university our_clinic our_practice our_firm my_firm our_stores
    our_shops our_charity our_hospital our_board new_office second_office our_employees our_staff
    volunteers staff_of contractors drivers_we_have school_district nursery charity chain_of
    bakeries restaurants clinics branches we_run_a we_run_an we_are_a i_run_a i_own_a i_manage_a
    we_operate agents people_like_us small_firm growing_business of_us
for_mine: for_my for_our for_us for_me for_myself for_a_friend as_a_gift for_a_client
trip: returning_on returns_on that_returns return_flight return_ticket round_trip returning_to
    one_way
about_later: next_week next_month tomorrow tonight today on_friday on_saturday on_sunday on_monday
    on_tuesday on_wednesday on_thursday per_night for_two for_2 for_three for_3 for_four for_4
    for_five for_5 people guests nights adults
meet: book_a_meeting book_a_call book_a_walkthrough schedule_a_meeting schedule_a_call
    schedule_a_walkthrough schedule_an_appointment arrange_a_meeting arrange_a_call
    arrange_an_appointment set_up_a_meeting set_up_a_call set_up_an_appointment make_an_appointment
    get_an_appointment get_a_meeting have_a_meeting fix_a_meeting schedule_time find_a_time
    find_time_to can_we_meet could_we_meet can_i_meet could_i_meet like_to_meet want_to_meet
    possible_to_meet meet_with meet_somebody meet_someone meet_your sit_down_with
suppose: if_i_took if_we_took if_i_take if_we_take if_i_buy if_we_buy if_i_bought if_we_bought
    if_i_order if_we_order if_i_ordered if_we_ordered if_we_went if_i_went if_we_go_ahead
    if_i_go_ahead if_we_sign if_i_sign if_we_signed if_i_signed if_we_commit if_we_committed
    if_we_join if_i_join if_we_joined if_i_joined if_we_switch if_we_switched if_i_switch
    if_i_switched if_we_come_over if_we_chose if_we_choose if_we_became if_i_became if_so_we
    if_it_does_we before_i_commit before_signing before_buying before_deciding
    once_we_sign when_we_join would_consider_buying consider_buying we_would_choose would_choose
    not_choose_it would_buy_it would_be_interested would_pay_for
rival: current_provider current_supplier current_vendor current_system current_software
    current_tool our_provider our_supplier my_provider present_supplier present_provider
    existing_provider existing_supplier another_provider other_supplier with_another with_a_rival
    competitor competitors with_your_competitor two_others other_companies other_firms
    contract_ends contract_runs_out contract_is_up contract_expires contract_is_ending
    lease_is_up lease_ends lease_runs_out lease_is_nearly from_a_competitor currently_use
    currently_using currently_with we_are_with i_am_with at_the_moment_we_use using_spreadsheets
    outgrown grown_out_of far_too_much_for_our other_garage others_quoted quoted_me quoted_us
    paying_at_the_moment
desire: i_want we_want i_need we_need i_would_like we_would_like i_would_love we_would_love
    i_am_after we_are_after i_am_looking_for we_are_looking_for i_require we_require
    my_company_needs my_boss_wants i_could_do_with we_could_do_with
some: a an some one two three four five ten twelve twenty thirty fifty hundred several
to_you: to_you over_to_you across_to_you everything_to_you over_from switch_from switching_from
    moving_from come_from_another move_from_our change_from
"""
