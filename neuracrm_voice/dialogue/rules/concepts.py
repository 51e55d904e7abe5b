"""The ideas that tell callers' purposes apart, and the words of any trade that express them.

An idea and a colon come before its words: `~` after a word adds its regular forms (fail~: fails,
failed, failing) and `_` joins words that follow each other. Words are in the plain form
`tidy.plain` gives: contractions written out, lower case. The words come from how people speak to
shops, banks, carriers, utilities, clinics, hotels, airlines and software houses; an idea never
names one firm's product.
"""

from collections.abc import Iterator, Sequence
from functools import cache

_LINES = """
want: want~ need~ wish would_like would_love would_prefer looking_to looking_for look_to hope~
    hoping interested like_to love_to trying_to try_to going_to plan_to planning_to wanting
    needing in_the_market thinking_of thinking_about considering require~ please can_you could_you
    will_you would_you help_me can_i could_i may_i can_we could_we might_i am_i_able are_we_able
    is_it_possible would_it_be_possible possible_to let_me let_us give_me get_me find_me show_me
    i_will_take we_will_take go_ahead_and ready_to
how: how_do_i how_can_i how_do_we how_can_we how_would_i how_to how_could_i how_does_one
    how_should_i what_do_i_need where_can_i where_do_i what_is_the_process what_are_the_steps
    walk_me_through how_do_you what_must_i where_would_i ways_to way_to steps_to
buy: buy~ buying bought_a purchase~ book~ reserve~ rent~ hire~ hiring lease~ subscribe~ sign_up
    signing_up sign_me_up sign_us_up signup enrol~ enroll~ apply~ apply_for application shop~
    acquire~ obtain~ invest~ preorder~ pre-order~ place_an_order put_in_an_order
    make_a_reservation make_a_booking make_reservations become_a_customer become_a_member
    get_started getting_started start_using switch_to switch_over_to switching_to move_to_your
    join~ joining procure~ rent_me book_me order_me order ordering orders
get: get getting gets have having receive obtain request~ arrange~ set_up setup setting_up start~
    add~ use issue issued create~ choose choosing find finding schedule~ make pick
open: open opening
upgrade: upgrade~ upgrading upsize go_premium premium_plan higher_plan bigger_plan more_seats
    more_users more_licenses more_licences add_seats add_users add_licenses additional_seats
    additional_users additional_licenses
commerce: quote~ quotation quotations pricing prices price pricelist price_list tariff tariffs
    demo demos demonstration trial trials free_trial brochure brochures catalog catalogue discount
    discounts promotion promotions special_offer special_offers bundle bundles proposal proposals
    sales wholesale bulk reseller volume_pricing estimate estimates vacancy vacancies availability
    free_tables free_rooms consultation sample samples showroom test_drive voucher vouchers
    gift_card gift_cards rfp rfq tender poc proof_of_concept pilot your_rates a_deal good_deal
    best_deal your_deals any_deals
plan: plan plans package packages subscription_options tier tiers edition editions license
    licenses licence licences seats model models range product products service services option
    options enterprise_version pro_version premium
new: new another additional second extra spare personal replacement_for supplementary secondary
    one_of_your a_different backup few_more couple_of some_more a_few_more more_of order_more
    more_cards more_physical
goods: table room rooms flight flights hotel hotels car rental ticket reservation booking
    appointment loan mortgage credit_card debit_card visa_card insurance policy broadband sim
    phone_line account phone laptop suite cabin villa apartment place_to_stay stay car_rental
    rental_car table_for cards card device devices lodging accommodation vehicle suv sedan minivan
    bus train cruise tour holiday_package
info: learn_more know_more find_out_more more_about more_information information_about
    information_on info_on info_about details_on details_about tell_me_about tell_me_more
    hear_about hear_more learn_about know_about explain interested_in curious_about enquire~
    inquire~ enquiry inquiry enquiring_about read_about heard_about compare comparing comparison
    difference_between differences_between benefits benefit advantages features feature_list
    pros_and_cons recommend~ recommendation suggest~ which_plan which_package what_plans
    what_packages best_plan right_for_us right_for_me evaluate evaluating what_kind_of
    what_kinds_of what_types_of what_sort_of overview how_it_works how_they_work how_does_it_work
    how_do_they_work how_the_service_works all_about could_you_provide provide_details
    provide_information provide_more detailed_information further_details further_information
    additional_information more_details need_details seeking_information gather_information
    requesting_information request_information wish_to_inquire inquire_about enquire_about
    ask_about suitable suited scalable scalability case_studies capabilities offerings how_does
    how_do_the what_is_a what_are_the
cost: cost~ costs price_of what_is_the_price what_are_the_rates what_are_your_rates
    what_do_you_charge how_much_do_you_charge how_expensive cheap cheapest affordable per_month
    per_user per_seat per_night do_i_have_to_pay do_i_need_to_pay pay_for_a is_it_free budget
    how_much_is how_much_are how_much_does how_much_do how_much_would how_much_for how_much_will
    what_would_it_cost
offer: do_you_have do_you_offer do_you_sell do_you_do do_you_carry do_you_stock do_you_provide
    do_you_make do_you_support do_you_ship do_you_deliver do_you_rent do_you_cover do_you_install
    do_you_integrate do_you_work_with does_it_support does_it_have does_it_work_with does_it_come
    does_it_include does_it_integrate does_your can_it is_there_a is_there_an are_there
    is_there_any have_you_got got_any any_available you_got_any what_do_you_offer do_you_guys_have
    do_you_guys_offer do_you_guys_sell you_offer you_sell your_products your_services your_product
    your_service your_software your_platform your_solution your_company_offer is_it_compatible
    do_any_of_your are_you_able_to_offer do_you_cater do_you_take do_you_accept can_you_do
    can_you_provide does_the_product does_your_product will_it_work would_it_work is_there_such
    can_i_choose what_do_you_have which_do_you_have anything_in_stock in_stock what_hotels
    which_hotels
own: my our mine ours existing current_plan already_have i_have_had we_have_had i_have_been
    we_have_been i_am_a_customer we_are_customers existing_customer
had: bought i_ordered we_ordered i_purchased we_purchased i_paid we_paid i_have_paid i_sent
    i_placed we_placed i_received we_received i_made i_returned i_transferred i_topped
    i_subscribed i_signed_up i_booked we_booked i_installed i_upgraded i_updated i_renewed
    i_requested i_submitted i_applied i_deposited i_withdrew i_opened_a i_got_a i_just_got
    i_have_ordered i_have_bought i_have_purchased i_have_received we_have_received i_was_sent
    was_sent was_delivered i_set_up we_set_up i_reserved i_returned_the i_did_a i_did_not_make
    i_never_made i_did_not_order i_did_not_authorize i_did_not_authorise
order_thing: package parcel delivery shipment luggage baggage suitcase invoice invoices bill bills
    statement statements payment payments transaction transactions transfer transfers deposit
    withdrawal refund charge charges case repair balance direct_debit standing_order cheque check
    money funds cash top_up topup withdraw withdrawals withdrawing transferring currency
    exchange_rate atm
change: change changes changed changing update~ updating modify modif~ edit~ amend~ reset~
    resetting cancel~ cancellation close closing closed terminate~ return exchange~ swap~ replace~
    replacing replacement replacement_card remove~ removing delete~ deleting unsubscribe~
    deactivate~ deactivating disable~ downgrade~ downgrading dispute~ disputing reschedule~
    rescheduling postpone~ undo reverse reversed reverting revert~ restore~ recover~ retrieve~
    unlock~ unblock~ block~ freeze unfreeze froze reactivate~ renew~ switch_off turn_off turn_on
    stop_my pause~ suspend~ correct_my rename~ relocate~ move_my call_off get_rid_of scrap
    scrap_the nix quit leave_the leave_you leaving_the opt_out opt_me_out take_me_off escalate~
    alter pair unpair sync sync~ link connect_to do_not_need_my no_longer_need no_longer_want
    do_not_need_that do_not_need_the do_not_want_my do_not_want_the go_somewhere_else
    want_to_leave close_it end_my terminate_my return_it send_it_back send_back bring_back drop_my
    put_a_stop put_a_hold put_a_freeze stop_payment get_out_of back_to_default factory_settings
    default_setting default_settings original_settings original_setting unsync desync uninstall~
    cancelable cancellable unpair~ decline_the unlink~ take_off retract~ switch_my change_of
back: refund~ refunded reimburse~ reimbursement money_back get_back my_money_back credited_back
    compensation compensate~ credit_note chargeback pounds_back dollars_back give_it_back
    want_back
wrong: broken breaks broke damaged defective faulty fault faults error errors problem problems
    issue issues trouble troubles troubleshoot~ troubleshooting bug bugs glitch~ crash~ fail fails
    failed failing failure failures decline declined declines declining rejected denied refused
    wrong incorrect incorrectly missing stuck hang hangs hanging slowly laggy freezing frozen
    froze dead disappeared vanished leak leaks leaking leaked cracked scratched scratch bent torn
    ripped spoiled noisy smell smells overheating malfunction~ malfunctioning outage is_down
    went_down offline dropped drops dropping disconnects disconnected disconnecting interrupted
    interruption interruptions intermittent unstable unresponsive blank blurry corrupted corrupt
    lost losing stolen stole theft fraud fraudulent fraudster scam scammed hacked hack hacker
    hackers compromised unauthorized unauthorised suspicious phishing breach virus malware blocked
    locked lock_out locked_out expired expire expires expiring overcharged overcharge
    double_charged charged_twice billed_twice charged_extra misbilled twice unfair complaint
    complaints complain~ complaining disappointed disappointing terrible horrible awful worst
    unacceptable ridiculous poor messed mess_up messed_up mistake mistakes mistakenly accidentally
    by_accident duplicate duplicated late delay~ delayed delays overdue never_arrived
    never_received never_came never_got not_right not_correct not_good not_happy unhappy
    dissatisfied unsatisfied lost_property no_signal no_internet no_connection no_service no_power
    no_hot_water no_water no_heat no_dial_tone no_sound no_picture cold_water short_of mismatch
    discrepancy discrepancies unexpected unexpectedly unknown_charge strange weird swallowed
    ate_my ate_the eaten retained demagnetized demagnetised melted snapped chewed burnt sick_of
    fed_up cut_off acting_up playing_up does_nothing hardly barely unable inaccessible unavailable
    timeout timed_out timing_out popping_up keeps keep_getting vulnerability conflict degraded
    degradation incident incidents emergency urgent urgently critical leaky clogged tripping
    pending reverted bounced unrecognized unrecognised misplaced left_my left_it left_a forgot
    forgotten forget can_not_remember do_not_remember do_not_recall hidden_fee surcharge
    went_missing false_transaction repeat_charge triggered misconfigured breach~ inconsistent
    inconsistencies inaccurate inaccuracies incompatible incompatibility instability disruption
    disruptions disrupted bottleneck underperforming interfering slow too_slow very_slow
    down_again is_bad so_bad bad_quality very_bad lost_my is_gone are_gone has_gone gone_missing
    got_ill
fail_not: not_work not_working not_worked not_arrive not_arrived not_received not_receive
    not_showing not_show not_shown not_showed not_come not_gone_through not_go_through
    not_going_through not_load not_loading not_open not_opening not_connect not_connecting
    not_respond not_responding not_start not_starting not_turn not_turning not_ring not_print
    not_printing not_sync not_syncing not_synced not_recognise not_recognize not_recognised
    not_recognized not_recognising not_recognizing not_match not_update not_updated not_updating
    not_register not_registered not_deliver not_delivered not_process not_processed not_complete
    not_completed not_appear not_appeared not_appearing not_fit not_heating not_cooling
    not_charging not_charge not_been not_accept not_accepted not_accepting not_allow not_allowed
    not_allowing not_let not_letting not_get not_got not_gotten not_getting not_add_up
    not_reflected not_reflecting not_available not_authorized not_authorised not_functioning
    not_function not_displaying not_displayed not_saving not_sent not_sending not_refunded
    not_credited not_paid not_here not_in_my not_on_my not_make not_made not_do_this not_my
    not_familiar not_supposed not_seen not_see not_seeing not_find not_hear_back not_heard_back
    not_returned not_able not_been_able not_responded not_replied not_integrating not_completing
    not_what_i not_as_described not_getting_any no_longer_works no_longer_working stopped_working
    stop_working stops_working quit_working
unable: can_not could_not unable_to not_able_to am_not_able impossible_to having_trouble
    having_difficulty having_difficulties difficulty difficulties struggling struggle~ hard_time
wait: still_waiting waiting_for waiting_on been_waiting still_not still_pending still_have_not
    still_has_not still_do_not still_says where_is_my where_are_my where_is_our what_happened_to
    when_will_my when_will_the when_is_my when_will_it status_of status_on the_status track~
    tracking whereabouts eta has_my how_long_until how_long_before how_long_will my_order
    has_the_order come_yet arrived_yet here_yet my_delivery running_late supposed_to been_days
    follow_up following_up any_update any_updates any_news has_it_shipped expect_my expect_the
    where_is_the_order where_is_the_package where_is_the_parcel where_is_the_delivery has_my_order
    did_my_order is_my_order is_my_package is_my_refund when_will_i_get when_will_i_receive
    still_expecting still_in
charged: charged billed was_charged been_charged being_charged got_charged invoiced debited
    deducted charging_me took_money taken_from taken_out_of charge_on charge_from fee_on
    fee_for_my extra_fee extra_charge charged_for charged_me you_charge_for billing billing_issue
why: why how_come what_is_going_on whats_going_on what_is_wrong what_went_wrong what_happened
    for_what_reason the_reason reason_why what_reason
login: log_in login logging_in sign_in signing_in password passwords passcode pin username
    credentials two_factor 2fa verification_code authenticate authentication authenticator
    access_my access_to_my verify_my verify_identity my_identity
use_it: install~ installing configure~ configuring configuration settings integrate~ integrating
    export~ exporting import~ importing enable~ enabling activate~ activating set_up_my setup_my
    turn_on_my connect_my connect_the pair_my program_my register_my use_my using_my router
    printer modem firmware software server servers wifi wi-fi vpn network api dashboard app
    website device sync backup backups database screen printer_driver driver account_settings
    tech_support technical technician engineer maintenance integration integrations connection
    hardware sensors cloud configuration_of malware_protection network_security access_control
    permissions laptop_screen
report: report~ reporting
fix: fix~ fixing repair~ repairing resolve~ resolving sort_out sort_this look_into investigate~
    investigating diagnose help_with_my assistance_with assist_with solve solution_to assist_me
    support_with
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
    donation wrong_number
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
    activate_you you_were_made list_of_commands have_an_employer years_do_you have_a_name
    have_a_job have_a_boss have_children have_kids have_a_family have_feelings your_name_is
    name_that_you name_you you_prefer_to_be you_like_to_be questions_can_i things_can_you
    things_you_can you_a_human you_a_person you_a_robot a_real_person what_can_you_help
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
bye: bye goodbye see_you good_night farewell take_care talk_later ttyl have_a_nice_day
    have_a_good_day have_a_great_day have_a_good_one
self: you your yourself yours
beast: pets pet animals animal
duration: how_long how_soon takes_how_long how_many_days how_many_hours average_time
    time_does_it_take time_it_takes when_can_i_expect when_do_i_get what_day in_the_mail
    how_much_longer
arrive: arrive~ arrival come_in show_up showing_up get_here been_sent shipped mailed
fee: fee fees
misfit: only_gave only_received only_got only_paid only_receive gave_me_less got_less less_than
    more_than_i not_enough too_much_money so_little gave_me_the_wrong more_than_once
    two_of_the_same same_charge same_payment someone_else_used aren't_mine not_mine by_me
    falling_off split_in non_functional working_but was_working used_to_work
stop: stop_on a_stop a_hold a_halt a_freeze stop_the stop_transactions stop_payments hold_on_my
giveback: return~ returning
trip: returning_on returns_on that_returns return_flight return_ticket round_trip returning_to
    one_way
praise: can_not_thank thanks_for_giving thanks_for_helping thanks_for_the_help
ordered: my_order the_order an_order_i order_number order_status order_i this_order last_order
    recent_order our_order previous_order orders_i my_orders
held: booking reservation appointment ticket contract claim claims membership policy subscription
    installation warranty prescription renewal item items
not: not never no nor without
about_later: next_week next_month tomorrow tonight today on_friday on_saturday on_sunday on_monday
    on_tuesday on_wednesday on_thursday per_night for_two for_2 for_three for_3 for_four for_4
    for_five for_5 people guests nights adults
team: employees users staff seats team licenses licences small_business startup company_of
    our_company our_team our_business for_my_business my_company my_business my_team
    for_my_company for_my_team organization organisation
"""
_DOUBLED = frozenset("bdglmnprt")
_VOWELS = frozenset("aeiou")


def _forms(word: str) -> Iterator[str]:
    """Give a regular verb's forms; the doubling covers both sides of the Atlantic."""
    yield word
    if word.endswith("e"):
        yield from (word + "s", word + "d", word[:-1] + "ing")
        return
    if word.endswith("y") and word[-2] not in _VOWELS:
        yield from (word[:-1] + "ies", word[:-1] + "ied", word + "ing")
        return
    yield word + ("es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s")
    yield from (word + "ed", word + "ing")
    if word[-1] in _DOUBLED and word[-2] in _VOWELS:
        yield from (word + word[-1] + "ed", word + word[-1] + "ing")


@cache
def _tree() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return, for each first word, the phrases it may begin and their ideas."""
    tree: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    idea = ""
    for entry in _LINES.split():
        if entry.endswith(":"):
            idea = entry[:-1]
            continue
        for form in _forms(entry[:-1]) if entry.endswith("~") else (entry,):
            phrase = tuple(form.split("_"))
            tree.setdefault(phrase[0], []).append((phrase, idea))
    return tree


def find(tokens: Sequence[str]) -> dict[str, list[int]]:
    """Return the ideas in the tokens and where each begins, in order."""
    tree = _tree()
    found: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        for phrase, idea in tree.get(token, ()):
            if tuple(tokens[at : at + len(phrase)]) == phrase:
                places = found.setdefault(idea, [])
                if not places or places[-1] != at:
                    places.append(at)
    return found
