"""How people speak of what they have, what is wrong with it and what must change.

Written as `concepts` reads it.
"""

LINES = """
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
    ate_my eaten retained melted snapped burnt sick_of fed_up cut_off acting_up playing_up
    does_nothing hardly barely unable inaccessible unavailable timeout timed_out timing_out
    popping_up keeps keep_getting vulnerability conflict degraded degradation incident incidents
    emergency urgent urgently critical leaky clogged tripping pending reverted bounced
    unrecognized unrecognised misplaced left_my left_it left_a forgot forgotten forget
    can_not_remember do_not_remember do_not_recall hidden_fee surcharge went_missing misconfigured
    breach~ inconsistent inconsistencies inaccurate inaccuracies incompatible incompatibility
    instability disruption disruptions disrupted bottleneck underperforming interfering slow
    too_slow very_slow down_again is_bad so_bad bad_quality very_bad lost_my is_gone are_gone
    has_gone gone_missing got_ill drop
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
    printer modem firmware server servers wifi wi-fi vpn network api dashboard app website device
    sync backup backups database screen printer_driver driver account_settings tech_support
    technical technician engineer maintenance integration integrations connection hardware sensors
    cloud configuration_of malware_protection network_security access_control permissions
    laptop_screen
report: report~
fix: fix~ fixing repair~ repairing resolve~ resolving sort_out sort_this look_into investigate~
    investigating diagnose help_with_my assistance_with assist_with solve solution_to assist_me
    support_with
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
"""
