"""How people speak of what they have, what is wrong with it and what must change.

Written as `concepts` reads it.
"""

LINES = """
own: my our mine ours existing current_plan already_have i_have_had we_have_had i_have_been
    we_have_been i_am_a_customer we_are_customers existing_customer
    my_account our_account my_service our_service my_subscription our_subscription my_bill
    my_contract my_mobile my_broadband my_meter my_engineer my_technician already_a_customer
    been_a_customer long_time_customer loyal_customer customer_for
had: bought i_ordered we_ordered i_purchased we_purchased i_paid we_paid i_have_paid i_sent
    i_placed we_placed i_received we_received i_made i_returned i_transferred i_topped
    i_subscribed i_signed_up i_booked we_booked i_installed i_upgraded i_updated i_renewed
    i_requested i_submitted i_applied i_deposited i_withdrew i_opened_a i_got_a i_just_got
    i_have_ordered i_have_bought i_have_purchased i_have_received we_have_received i_was_sent
    was_sent was_delivered i_set_up we_set_up i_reserved i_returned_the i_did_a i_did_not_make
    i_never_made i_did_not_order i_did_not_authorize i_did_not_authorise
    you_sent you_sent_me you_sent_us you_fitted you_installed you_delivered you_charged you_billed
    i_gave_you i_put_in i_registered when_i_registered i_signed i_sent_back i_sent_it_back
    i_cancelled i_canceled i_closed i_was_promised you_deployed you_updated you_released
    your_update last_update latest_update latest_release new_update since_the_update
    after_the_update after_updating since_updating the_upgrade after_upgrading was_supposed_to
    were_supposed_to i_handed_in
order_thing: package parcel delivery shipment luggage baggage suitcase invoice invoices bill bills
    statement statements payment payments transaction transactions transfer transfers deposit
    withdrawal refund charge charges case repair balance direct_debit standing_order cheque check
    money funds cash top_up topup withdraw withdrawals withdrawing transferring currency
    exchange_rate atm receipt receipts paper_bill paper_bills
change: change changes changed changing update~ updating modify modify~ edit~ amend~ reset~
    resetting cancel~ cancellation close closing closed terminate~ return exchange~ swap~ replace~
    replacing replacement replacement_card remove~ removing delete~ deleting unsubscribe~
    deactivate~ deactivating disable~ downgrade~ downgrading dispute~ disputing reschedule~
    rescheduling postpone~ undo reverse reversed reverting revert~ restore~ recover~ retrieve~
    unlock~ unblock~ block~ freeze unfreeze froze reactivate~ renew~ switch_off turn_off turn_on
    stop_my pause~ suspend~ correct_my rename~ relocate~ move_my call_off get_rid_of scrap_the
    quit leave_the leave_you leaving_the opt_out opt_me_out take_me_off escalate~ alter pair
    unpair sync sync~ link connect_to do_not_need_my no_longer_need no_longer_want do_not_need_the
    do_not_want_my do_not_want_the want_to_leave close_it end_my terminate_my return_it
    send_it_back send_back bring_back drop_my put_a_stop put_a_hold put_a_freeze stop_payment
    get_out_of back_to_default factory_settings default_setting default_settings original_settings
    original_setting unsync desync uninstall~ cancelable cancellable unpair~ decline_the unlink~
    take_off retract~ switch_my change_of do_not_need_this do_not_need_that do_not_need_it
    change_of_address new_address moving_house move_house move_our_service move_my_service
    move_our move_the_service moving_to_a_new transfer_my_service new_name_on changed_my_name
    stop_receiving stop_sending stop_emailing stop_calling stop_charging take_us_off remove_me
    remove_us unsubscribe_me no_longer_live no_longer_work left_the_company correct_the amended
    set_a_new put_my_account_on_hold put_it_on_hold close_down shut_down switch_back roll_back
    rollback revoke~ whitelist~ merge_my merge_two split_my redirect_my forward_my port_my
    port_out extend_my_deadline extension_on_my payment_plan payment_arrangement
    push_my bring_forward put_back_my move_it_to move_the_appointment change_the_date
    change_the_time change_it_to make_it_later switch_the_date different_day_for stop_the_service
    stop_my_service stop_the_subscription stop_the_contract end_the_contract end_the_service
    end_our end_the_subscription cease_my give_notice notice_on_my get_out_of_my leaving_you
    take_my_number_off take_my_name_off off_your_list off_the_list correct_the_spelling
    spelling_of_my new_bank_details change_my_bank bank_details new_card_details new_email_address
    moved_house moved_flat have_moved we_moved i_moved new_flat_address handing_the handing_back
    hand_it_back hand_back handing_it_back give_it_up undo_it too_late_for have_it_sent_to
    send_it_to_my deliver_it_to_my instead_to resend send_again send_it_again collecting_the_old
    pick_up_the_old name_has_changed names_changed got_married got_divorced new_surname
    new_account_number new_bank changed_our_bank changed_bank changed_banks be_joined join_the_two
    be_merged stop_ringing stop_phoning stop_texting stop_writing_to change_from_paper
back: refund~ refunded reimburse~ reimbursement money_back get_back my_money_back credited_back
    compensation compensate~ credit_note chargeback give_it_back want_back pounds_back
    dollars_back euros_back
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
    ate_my eaten retained melted snapped burnt cut_off acting_up playing_up
    does_nothing hardly barely unable inaccessible unavailable timeout timed_out timing_out
    popping_up keeps keep_getting vulnerability conflict degraded degradation incident incidents
    emergency urgent urgently critical leaky clogged tripping pending reverted bounced
    unrecognized unrecognised misplaced left_my left_it left_a forgot forgotten forget
    can_not_remember do_not_remember do_not_recall hidden_fee surcharge went_missing misconfigured
    breach~ inconsistent inconsistencies inaccurate inaccuracies incompatible incompatibility
    instability disruption disruptions disrupted bottleneck underperforming interfering slow
    too_slow very_slow down_again is_bad so_bad bad_quality very_bad lost_my is_gone are_gone
    has_gone gone_missing got_ill drop
    be_down been_down are_down was_down were_down down_since down_for_everyone down_right_now
    system_down
    site_down website_down internet_down network_down server_down went_off keeps_going power_cut
    power_outage blackout outages jam jammed jams jamming paper_jam smashed shattered soaked
    ruined spilled torn_up rude disgrace disgusting appalling shocking outraged furious_about
    fuming angry frustrated frustrating nightmare joke_of on_hold painfully_slow buffering buffers
    lagging lag freezes frozen_up beeping beeps buzzing humming rattling noise_from horrible_noise
    strange_noise smell_of static crackling echo echoing unplayable unreadable garbled overheats
    overheat hot_to_the_touch ransomware spyware trojan infected ddos unreachable not_reachable
    white_page white_screen black_screen blue_screen blank_page blank_screen empty_file error_code
    errors_out exception stack_trace 404 500_errors 403 502 503 times_out session_expired
    lost_connection no_reception bad_reception poor_reception no_coverage no_electricity no_gas
    no_heating flooding flooded burst burst_pipe sparks sparking tripped blown dripping clogging
    blocked_drain dispute over_charged too_high far_too_high much_too_high doubled
    twice_this_month charged_for_twice never_authorized wrong_size wrong_item wrong_colour
    wrong_color wrong_product wrong_address wrong_person misspelled misspelt spelt_wrong
    spelled_wrong mis_sold misled cheated ripped_off rip_off false_advertising out_of_sync
    not_in_sync stuck_on stuck_in bounce_back bounces bouncing undelivered rejected_by regression
    downtime data_loss lost_data deleted_by_mistake accidentally_deleted wiped corrupted_file
    deadlock memory_leak
    stays_empty comes_up_empty is_empty was_empty logs_me_out logged_me_out kicks_me_out
    kicked_out keep_sending keeps_sending keep_calling keeps_calling keep_charging keeps_charging
    sour rotten stale went_bad red_light whistling malfunctions by_itself on_its_own
    out_of_nowhere cut_out cutting_out
    itself instead_of is_off are_off heating_is_off power_is_off gone_off flashing blinking
    flickering orange_light amber_light red_lights warning_light spinning_wheel loops looping
    logged_out signed_out thrown_out booted_out twice_now third_time second_time yet_again
    once_again_the again_today worn_out falling_apart fell_apart came_off come_off fallen_off
    snapped_off dented stained mouldy moldy mold mould damp infested bedbugs cockroach mice unsafe
    dangerous injured hurt_myself shock_from overflowing overflows seized rusted loose wobbly
    wobbles uneven short_circuit smoke smoking smells_of burning_smell fire_alarm_keeps
    double_billed billed_again charged_again still_being_charged still_charging bill_i_do_not
    do_not_agree_with disagree_with made_an_error got_it_wrong sent_the_wrong gave_me_wrong
    not_my_fault never_ordered never_asked_for never_agreed never_signed did_not_agree
    did_not_ask_for did_not_sign did_not_receive nobody_has no_one_has nobody_ever no_one_ever
    nobody_is no_one_is_answering ignored ignoring no_response no_reply no_answer no_show
    kept_waiting let_down letting_me_down waste_of_time useless hopeless incompetent keep_being
    keep_having keep_losing stopped_responding stopped_syncing stopped_charging stopped_ringing
    stopped_sending stopped_receiving stopped_showing stopped_updating will_not_stop goes_off
    goes_dead goes_black goes_blank cuts_off cuts_out drops_out shuts_off shuts_down restarts
    reboots switches_off turns_off turns_itself closes_itself can_not_hear can_not_see
    can_not_find can_not_open can_not_get_into can_not_access can_not_reach can_not_get_in
    can_not_get_through can_not_print can_not_send can_not_receive can_not_pay can_not_use
    can_not_connect got_locked_out is_locked been_locked failed_to was_not_told no_results
    returns_nothing returns_no returns_an shows_nothing shows_the_wrong shows_up_as duplicates
    double_booked overbooked mixed_up mix_up muddled wrong_date wrong_day wrong_time wrong_amount
    wrong_name in_the_rain left_outside dumped_it you_have_put you_put_me you_gave_me you_keep
    you_kept you_took you_forgot you_said_you you_promised you_never you_did_not you_have_not
    you_have_sent you_have_charged you_have_billed you_have_taken you_overcharged you_cancelled
    you_canceled you_told_me you_told_us ever_arrives ever_comes ever_works takes_ages
    takes_forever took_ages slow_since since_we_got since_i_got since_the_new since_you since_your
    peeling peels fading faded bubbling warped shrunk shrank bobbled grievance spoken_to_rudely
    nothing_prints nothing_works nothing_loads nothing_appears nothing_shows trips_the
    spinning_like through_the_ceiling coming_through water_coming only_nine one_short short_by
    missing_from insufficient handed_the_wrong tie_up_with not_tie_up covers_the asks_me_for
    asking_me_for asks_for_a keeps_asking all_of_a_sudden suddenly gone_quiet gone_silent
    gone_dark gone_cold went_quiet went_silent went_dead went_cold went_blank run_out_when
    had_run_out lapsed outstanding still_shows still_showing shows_as somebody_elses someone_elses
    somebody_else someone_else has_no_signal without_power without_water without_heating
    without_internet trapped stuck_inside stuck_between out_of_order out_of_action out_of_use
    not_in_order keeps_dropping have_vanished has_vanished went_off_at turned_down nothing_happens
    is_full normal_for is_it_normal price_increase increase_on loses lose_their loses_its not_cope
    is_it_usual lose_air loses_air two_records you_have_booked has_started_to started_to_rust
    booked_me_on text_says letter_says email_says it_says
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
    stop_working stops_working quit_working never_showed never_turned never_turned_up never_called
    never_shown did_nothing nobody_came no_one_came nobody_has_called nobody_called
    no_one_has_called no_one_called not_called not_ready not_turned never_delivered
    nobody_rang no_one_rang nobody_told no_one_told nobody_called_me nobody_showed no_one_showed
    nobody_turned no_one_turned nobody_answers no_one_answers nobody_answered no_one_answered
    nobody_replied no_one_replied nobody_got_back no_one_got_back nobody_responded
    no_one_responded never_rang never_replied never_responded never_got_back was_promised
    were_promised was_told_i_would not_come_through not_coming_through not_come_up not_coming_up
    not_hear not_reach not_boot not_booting not_power not_go_out not_going_out not_go_off
    not_apply not_applied not_dispatched not_shipped not_resolved not_fixed not_honoured
    not_honored not_help not_helped not_helpful not_satisfied not_happy not_pleased not_impressed
    not_acceptable not_correct not_validate not_verify not_recognising_my
    not_in_the_box not_included not_there not_moving not_change not_changed not_take not_taking
    not_playing not_play not_pick_up not_print_anything not_scan not_scanning not_stay not_hold
    not_responding_to not_detect not_detected not_detecting nothing_happens nothing_here
    nothing_there there_is_nothing_here there_is_nothing_in no_sign_of only_one_was just_one_was
    not_unlock not_unlocking never_arrives never_comes never_works keeps_telling wo_not
    will_not_let will_not_turn will_not_start will_not_open will_not_load will_not_connect
    will_not_accept will_not_work would_not_let would_not_turn would_not_start
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
    is_coming when_is_the when_will_someone where_is_the_engineer where_is_the_technician
    arrived_on arrive_on arrive_yesterday arrive_by not_here_yet still_nothing still_no
    long_overdue taking_so_long how_much_longer waited waiting_in says_delivered
    marked_as_delivered shows_as_delivered shows_delivered out_for_delivery tracking_number
    tracking_says stuck_in_transit in_transit customs
    meant_to_be_here meant_to_come should_have_come should_have_been should_have_arrived was_due
    were_due due_yesterday due_last when_will_it_get when_will_it_arrive will_get_here get_here
    came_back_to_me come_back_to_me got_back_to_me no_news_of heard_nothing heard_nothing_back
    any_sign_of where_has_my has_not_turned_up still_on_hold been_open_for open_for_weeks
    for_weeks_now for_days_now for_two_days for_the_past since_yesterday since_monday
    since_tuesday since_wednesday since_thursday since_friday since_last_week since_this_morning
    since_the_weekend
charged: charged billed was_charged been_charged being_charged got_charged invoiced debited
    deducted charging_me took_money taken_from taken_out_of charge_on charge_from fee_on
    fee_for_my extra_fee extra_charge charged_for charged_me you_charge_for billing billing_issue
    was_i_billed was_i_charged i_was_billed i_was_charged am_i_being_charged being_billed
    auto_renewed renewed_automatically automatically_renewed auto_renewal autopay took_a_payment
    taken_a_payment taking_payments payment_taken went_out_twice late_fee overdraft vat_number
    credit_note tax_invoice copy_of_my copy_of_last copy_of_the_invoice previous_invoice
    last_invoice last_months_bill last_statement proof_of_payment
why: why how_come what_is_going_on whats_going_on what_is_wrong what_went_wrong what_happened
    for_what_reason the_reason reason_why what_reason
login: log_in login logging_in sign_in signing_in password passwords passcode pin username
    credentials two_factor 2fa verification_code authenticate authentication authenticator
    access_my access_to_my verify_my verify_identity my_identity
    reset_link locked_account access_code one_time_code otp mfa sso single_sign captcha
    security_question forgot_my forgotten_my my_pin puk voicemail_pin user_id access_denied
    permission_denied permissions
use_it: install~ installing configure~ configuring configuration settings integrate~ integrating
    export~ exporting import~ importing enable~ enabling activate~ activating set_up_my setup_my
    turn_on_my connect_my connect_the pair_my program_my register_my use_my using_my router
    printer modem firmware server servers wifi wi-fi vpn network api dashboard app website device
    sync backup backups database screen printer_driver driver account_settings tech_support
    technical technician engineer maintenance integration integrations connection hardware sensors
    cloud configuration_of malware_protection network_security access_control permissions
    laptop_screen
    add_a_user add_a_new_user add_another_user remove_a_user add_users_to_our to_our_account
    on_our_account to_my_account from_my_account on_my_account in_my_account call_forwarding
    voicemail_box voicemail outlook excel csv pdf spreadsheet webhook webhooks endpoint token
    tokens certificate ssl dns domain_settings firewall proxy cache caches rebooted restarted
    reboot restarting reinstalled reinstalling cleared_the_cache cleared_caches logs log_file
    shared_drive shared_folder access_to_the folder sharepoint teams_meeting headset keyboard
    mouse docking_station monitor_screen sim dial_tone thermostat boiler alarm meter_reading
    smart_meter my_data data_synchronization data_synchronisation synchronization synchronisation
    maintenance_window user_guide documentation_for backup_restore restore_a_backup
    mailbox inbox out_of_office microphone camera_feed projector portal reports batch_job
    scheduled_job
    as_an_administrator as_an_admin add_a_colleague add_a_user_to user_rights access_rights
    add_someone_to_our where_do_we_do_that where_do_i_do_that where_do_i_find_the
    where_is_the_button where_is_the_setting which_button notifications two_step backup_code
    sync_my import_my export_my export_our download_my download_our print_my turn_off_the
    turn_on_the switch_on_the change_the_settings our_portal the_portal online_account
    customer_portal self_service my_profile our_profile user_name login_page landing_page
    search_function accounting_package api_key rate_limit auth authorization authorisation
    scanner_shows screen_shows display_shows display_says screen_says shows_e shows_error
    step_by_step instructions manual_for user_manual what_i_have_used have_i_used
    how_much_have_i_used my_usage our_usage usage_this month_so_far fingerprint guest_network
    approve_a_request postcode_is contact_form pay_button explain_this explain_the_line line_on_my
    serial_number where_do_i_enter
report: report~
fix: fix~ fixing repair~ repairing resolve~ resolving sort_out sort_this look_into investigate~
    investigating diagnose help_with_my assistance_with assist_with solve solution_to assist_me
    support_with
    help_immediately help_urgently send_someone_out come_and_fix come_out_and somebody_out
    someone_out send_an_engineer send_a_technician kindly_investigate please_advise
    please_investigate rectify~ remedy~ address_this put_it_right put_this_right any_progress
    progress_on escalate_this priority_ticket open_a_ticket raise_a_ticket log_a_ticket
    ticket_open open_ticket ticket_number case_number incident_number reference_number
    troubleshooting_steps workaround
    as_a_matter_of_urgency look_at_it have_a_look_at come_and_look take_a_look_at put_right
    set_right warranty_honoured under_warranty still_under_guarantee guarantee_claim
    covered_by_warranty is_that_covered is_this_covered send_someone_round send_somebody
    get_someone_out get_an_engineer call_out callout service_call who_do_i_tell who_do_i_report
    need_help_with help_with_an some_help_with guidance_on how_to_fix how_do_i_fix
    what_should_i_do
duration: how_long how_soon takes_how_long how_many_days how_many_hours average_time
    time_does_it_take time_it_takes when_can_i_expect when_do_i_get what_day in_the_mail
    how_much_longer
arrive: arrive~ arrival come_in show_up showing_up get_here been_sent shipped mailed
fee: fee fees
misfit: only_gave only_received only_got only_paid only_receive gave_me_less got_less less_than
    more_than_i not_enough too_much_money so_little gave_me_the_wrong more_than_once
    two_of_the_same someone_else_used not_mine non_functional working_but was_working used_to_work
stop: stop_on a_stop a_hold a_halt a_freeze stop_the stop_payments hold_on_my
giveback: return~ returning
ordered: my_order the_order an_order_i order_number order_status order_i this_order last_order
    recent_order our_order previous_order orders_i my_orders
held: booking reservation appointment ticket contract claim claims membership policy subscription
    installation warranty prescription renewal item items
temper: not_good_enough fed_up sick_of sick_and_tired really_annoyed so_annoyed had_enough
"""
