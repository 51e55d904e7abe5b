"""Things that firms of any trade sell, by what they are called, and what buyers ask about them.

Written as `concepts` reads it. Names of kinds only, never of makes.
"""

LINES = """
ware:
    almond+ apple+ apron+ armchair+ avocado+ awning+ baby_food baby_wipes backpack+ bagel+ baguette+
    ballpoint+ balloon+ balm+ banana+ bandage+ barbecue+ barbell+ basket+ bass_guitar bath_towel+
    bathrobe+ bathtub+ battery_pack+ bean+ beanie+ beard_oil bedframe+ bed_frame+ bedding bedsheet+
    bed_sheet+ bedside_table+ beef beer+ belt+ bench+ bib+ bikini+ binder+ binoculars birdcage+
    birdseed biscuit+ blanket+ blazer+ bleach blender+ blouse+ bluetooth_speaker+ board_game+
    body_lotion bolster+ bonsai book+ bookend+ bookshelf bookshelves bowl+ bra+ bracelet+ bread
    breast_pump+ brick+ briefcase+ broom+ brush+ bucket+ bulb+ bumper+ bunk_bed+ butter cabinet+
    cable+ calculator+ calendar+ camcorder+ candle+ candy canvas cap+ capsule+ car_seat+ cardigan+
    carpet+ carrot+ cat_food cat_litter caviar ceiling_fan+ cement cereal+ chain_saw+ chainsaw+
    chandelier+ charcoal cheese+ cheesecake+ chessboard+ chicken chilli chisel+ chocolate+
    christmas_tree+ cider cigar+ clipboard+ cloak+ clock+ clothing cloth cloths clothes coat_stand+
    cocoa coconut+ coconut_oil coffee coffee_beans coffee_table+ collar+ comb+ comforter+ compost
    conditioner+ cookbook+ cooker+ cookie+ cooking_oil cooler+ corkscrew+ corset+ cot+ cotton couch
    couches counter_top+ cracker+ cradle+ crayon+ cream+ creatine croissant+ crib+ cucumber+ cup+
    cupboard+ cupcake+ curtain+ cushion+ cutlery cutting_board+ cycle+ dagger+ daybed+ dehumidifier+
    denim+ deodorant+ desk+ desk_lamp+ detergent+ diamond+ diaper+ diary+ dining_table+
    dinner_service+ dish_rack+ dog_food dog_bed+ doll+ doll_house+ doormat+ doorknob+ doughnut+
    drape+ drawer+ dresser+ dressing_gown+ drill+ drone+ drum_kit+ dryer+ dumbbell+ dustbin+ duvet+
    earphone+ earring+ easel+ egg+ electric_blanket+ electric_bike+ engagement_ring+ envelope+
    espresso_machine+ essential_oil+ exercise_bike+ extension_lead+ eyeliner+ eye_shadow face_cream
    face_wash face_mask+ fan+ fat_burner+ faucet+ feather+ felt_tip+ filing_cabinet+ filter+
    firewood fireplace+ fireworks fish_tank+ fishing_rod+ flag+ flannel+ flask+ flashlight+
    flip_flops flour flower_pot+ fluorescent_tube+ foam_mattress foundation_cream fountain_pen+
    frame+ fruit fruits frying_pan+ fudge futon+ game_console+ garden_furniture garden_hose+
    gardening_tools garlic gate_opener+ gazebo+ gearbox generator+ ghee gin ginger glass_table+
    glove+ glue goggles golf_clubs grain+ granola grape+ greenhouse+ greeting_card+ grill+
    ground_coffee guitar_strings hair_dye hair_dryer+ hair_oil hairbrush hairspray ham hammer+
    hammock+ hamper+ hand_cream hand_sanitiser hand_sanitizer handbag+ handkerchief+ hanger+
    hard_drive+ hard_disk+ harmonica+ hat+ hatchback+ headboard+ headphone+ heater+ hedge_trimmer+
    heels helmet+ herb+ high_heels hiking_boots hoodie+ hoover+ hose+ hosepipe+ hot_water_bottle+
    humidifier+ ice_cream ice_skates incense ink ink_cartridge+ insulation iron_supplement+
    ironing_board+ jam jeans jewelry jigsaw+ jogger+ juicer+ jug+ jumper+ kayak+ kebab+ kettle+
    kettlebell+ key_ring+ kilt+ kimono+ kite+ knife knives knitwear kurta+ label_printer+ lace
    ladder+ lamb lamp+ lampshade+ lantern+ laser_pointer+ lavender lawn_mower+ leather leggings
    lemon+ lens lettuce lingerie linen lip_balm lipstick+ liquorice loaf loaves loafer+ lounger+
    lubricant+ lunch_box lunchbox luggage_set+ makeup manure maple_syrup marble marker+ mascara mat+
    mattress_protector+ mattress_cover+ mattress_topper+ memory_card+ memory_foam microphone+
    microwave_oven+ milk mince minifridge+ mirror+ mittens mixer+ moisturiser+ moisturizer+ mop+
    moped+ motorcycle+ mousepad+ mountain_bike+ mouthwash mower+ muesli muffin+ mug+ multivitamin+
    mushroom+ musical_instrument+ mutton nachos nail_polish napkin+ nappy nappies necktie+ needle+
    night_light+ nightgown+ noodles notebook+ notepad+ nut_butter nuts oat+ olive_oil omega_three
    onion+ orange_juice orchid+ organic_food ornament+ ottoman+ outboard+ overalls oven_glove+
    oyster+ padlock+ paint paints paintbrush paintbrushes pajamas pan+ pancake_mix pants pasta paste
    pastry pastries paving peanut_butter pearl+ pen+ pencil+ pencil_case+ pendant+ pepper peppermint
    perfumes pesticide+ petrol_mower+ phone_case+ phone_cover+ phone_charger+ photo_album+
    photo_frame+ picture_frame+ pie+ pill_box pillow+ pillowcase+ pillow_cover+ pizza+ plank+ plant+
    plant_pot+ plaster+ plastic_cups plate+ playing_cards plimsolls plywood polish polo_shirt+
    popcorn pork porridge postcard+ poster+ pot+ potato potatoes pottery poultry power_bank+
    power_drill+ pre_workout preserves pressure_cooker+ pressure_washer+ printer_ink
    projector_screen+ protein_powder protein_bar+ protein_bars pudding+ purse+ pushchair+ puzzle+
    pyjamas quilt+ radiator+ radish raincoat+ razor+ razor_blades record_player+ rice rifle+
    roller_skates rope+ rose+ rose_oil rowing_machine+ router_table+ rubber_gloves rucksack+ rug+
    rum running_shoes saddle+ safe_deposit salad+ salmon salt sand sandal+ sandwich sandwiches
    sander+ sandpaper sari+ saree+ saucepan+ sausage+ saw+ saxophone+ scarf scarves scented_candle+
    school_uniform+ scissors scrapbook+ screwdriver+ sculpture+ seafood secateurs seed+
    sewing_machine+ shampoo+ shaver+ shawl+ sheet_music shelf shelves shelving shirt+ shoe+
    shoe_rack+ shorts shovel+ shower_gel shower_curtain+ shower_head+ sideboard+ silk single_bed+
    double_bed+ king_size queen_size sink+ skateboard+ skis skirt+ skincare skin_cream sleeping_bag+
    slipper+ slow_cooker+ smart_plug+ smart_bulb+ snack+ sneaker+ snowboard+ soap+ sock+ soda
    sofa_bed+ sofa+ soft_toy+ soil sound_bar+ soundbar+ soup+ spade+ spanner+ spare_part+
    spark_plug+ spice+ spoon+ sports_bra+ sportswear spray_paint squash_racket+ stapler+ stationery
    statue+ steak+ steam_iron+ stereo+ stool+ storage_box storage_boxes strawberry strawberries
    string_lights stroller+ study_table+ sugar suitcase+ sun_cream sunscreen sunhat+ supplement+
    surfboard+ sweater+ sweatshirt+ sweets swimsuit+ swimming_trunks swing+ t_shirt+ tee_shirt+
    table_lamp+ table_runner+ tablecloth+ tap+ tape_measure+ tea tea_bags teabag+ teapot+
    teddy_bear+ telescope+ tennis_racket+ tent+ terracotta textbook+ thermal+ thermometer+ tie+
    tights tile+ tin_opener+ tissue+ toaster+ toffee tomato tomatoes toner_cartridge+ toner+ toolbox
    tools toothbrush toothpaste torch torches towel+ toy+ tracksuit+ trailer_hitch trampoline+
    travel_bag+ tray+ treadmill+ trellis tripod+ trouser+ trowel+ trumpet+ tuna turkey_crown
    turmeric turntable+ tweezers typewriter+ tyre+ umbrella+ underwear utensil+ vacuum_cleaner+
    vacuum+ varnish vase+ vegetable+ veil+ velvet vest+ video_game+ vinegar vinyl violin+ vitamin+
    vodka volleyball+ waistcoat+ walking_boots walking_stick+ walking_frame+ wall_art wallet+
    wallpaper+ walnut+ wardrobe+ washbasin+ washing_powder watering_can+ water_bottle+ water_filter+
    water_purifier+ water_tank+ wax_jacket+ webcam+ wedding_dress wedding_dresses wedding_ring+
    weedkiller+ weight_gainer+ wellies wetsuit+ wheelbarrow+ wheelchair+ whey whey_protein whisk
    whiskey+ whisky+ whiteboard+ wicker wig+ window_box wine+ wine_glass wine_glasses wireless_mouse
    wok+ wood_stain wooden_floor+ wool worktop+ wrapping_paper wreath wreaths wrench wrenches
    wristband+ yarn yeast yoga_mat+ yogurt+ yoghurt+ zip+ air_conditioner+ air_conditioning
    air_purifier+ air_fryer+ air_freshener+ aquarium+ ash_tray+ baby_monitor+ baby_clothes
    baby_carrier+ ball+ bath_mat+ batteries blood_pressure_monitor+ bouncy_castle+ bunting caravan+
    motorhome+ motor_home+ camper_van+ cat_flap+ climbing_frame+ combi_boiler+ contact_lens
    contact_lenses cordless_phone+ dash_cam+ dining_chair+ door_bell+ door_handle+ door+
    double_glazing electric_car+ estate_car+ electric_scooter+ e_bike+ fire_pit+ first_aid_kit+
    fitted_kitchen+ floorboard+ foot_spa+ french_doors garage_door+ garden_shed+ garden_chair+
    garden_table+ gas_bottle+ gas_hob+ glucose_monitor+ gym_equipment hair_clipper+ hand_dryer+
    hi_fi inflatable+ irrigation jacuzzi+ kitchen_scales laminate lamp_post+ lawn_seed log_cabin+
    log_burner+ massage_chair+ mobility_scooter+ office_chair+ gaming_chair+ gaming_laptop+
    gaming_pc+ graphics_card+ patio_heater+ patio_door+ patio_set+ pergola+ picnic_table+
    pool_table+ porch potting_shed+ power_tool+ pram+ printer_paper reading_glasses rocking_chair+
    roof_box roof_rack+ rotavator+ security_light+ security_camera+ sewing_kit+ shower_cubicle+
    skylight+ sleeping_pill+ smart_meter_display smart_tv+ smart_phone+ smartphone+ solar_panel+
    space_heater+ staircase_lift storage_heater+ sun_lounger+ swimming_pool+ table_tennis_table+
    toddler_bed+ towel_rail+ underfloor_heating walk_in_shower+ wall_clock+ washer+ water_softener+
    wheelie_bin+ wifi_extender+ range_extender+ wind_turbine+ window+ wood_burner+ work_boots
    workbench cheesecakes birthday_cake+ wedding_cake+ canape+ platter+ breakfast+ brunch buffet+
    burger+ cocktail+ curry curries dessert+ espresso+ latte+ milkshake+ smoothie+ starter_menu
    set_menu tasting_menu three_course_meal+ vegan_option+ sunday_roast+ takeaway+ afternoon_tea+
    acupuncture botox braces_for_teeth chiropractor+ counselling crown+ dental_implant+ denture+
    eye_test+ filler+ flu_jab+ hair_transplant+ hearing_test+ hypnotherapy implant+ invisalign
    laser_treatment+ massages microblading osteopath+ pedicure+ personal_trainer+ physio
    physiotherapy pilates reflexology spray_tan+ teeth_whitening therapy vaccination+ veneer+ waxing
    yoga health_check+ blood_test+ audit+ bookkeeping business_plan+ conveyancing copywriting
    divorce_lawyer+ due_diligence legal_advice logo_design logo+ market_research payroll_service+
    power_of_attorney probate public_relations search_engine_optimisation seo tax_advice tax_return+
    tax_planning translation+ transcription trademark_registration video_production website_design
    will_writing current_account+ fixed_deposit+ credit_line+ equity_release car_finance home_loan+
    student_loan+ bridging_loan+ mutual_fund+ stocks_and_shares trading_account+ savings_plan+
    payment_terminal+ card_reader+ card_machine+ merchant_account+ home_security house_alarm+
    pest_control damp_proofing rewiring replastering plastering tree_surgery landscaping lawn_care
    garden_design house_clearance house_sitting dog_walking dog_grooming dog_training cat_sitting
    boarding_kennel+ kennel+ cattery ironing dry_cleaning carpet_cleaning oven_cleaning upholstery
    upholstery_cleaning end_of_tenancy deep_clean+ deep_cleaning window_tinting car_wash
    car_valeting valeting mot_test+ wheel_alignment oil_change+ brake_pads exhaust+ bodywork respray
    tow_bar+ clutch airport_transfer+ boat_trip+ city_break+ day_trip+ driving_lesson+ honeymoon+
    package_holiday+ safari+ ski_trip+ sleeper+ hen_party stag_party birthday_party escape_room+
    paintballing backing_band+ babysitter+ childminder+ nanny nannies au_pair+ magician+ clown+
    face_painter+ wedding_planner+ string_quartet+ sound_system+ stage_lighting dance_floor+
    portable_toilet+ singing_lesson+ piano_lesson+ swimming_lesson+ language_course+ evening_class
    evening_classes art_class art_classes summer_camp+ summer_school+ online_course+ masterclass
    bandwidth cloud_storage colocation data_centre_space dedicated_server+ virtual_server+ landline+
    leased_line+ managed_service+ mobile_contract+ pay_as_you_go penetration_test+ sim_only
    sim_card+ static_ip ssl_certificate+ toll_free_number+ virtual_number+ voip chatbot+
    content_management crm_system+ document_management email_marketing erp help_desk_system+
    inventory_system+ invoicing_tool+ learning_management point_of_sale pos_system+
    project_management_tool+ time_tracking whiteboard_tool video_conferencing web_shop+ bacon
    bagel_with burrito+ calzone+ chips cola coke cold_drink+ crepe+ crisps crouton+ cutlet+ dim_sum
    dip+ drumstick+ dumpling+ enchilada+ fajita+ falafel fish_and_chips french_fries fries
    fried_chicken garlic_bread gravy hash_browns hot_dog+ hummus iced_tea lasagne lasagna lemonade
    mashed_potato meatball+ mozzarella nugget+ omelette+ onion_rings pancake+ parmesan pepperoni
    poppadom+ prawn+ quesadilla+ ramen ravioli rib+ risotto samosa+ sauce+ shake+ shrimp+ side_of
    soft_drink+ spaghetti spring_roll+ squash submarine+ sushi taco+ tikka tiramisu tofu topping+
    tortilla+ waffle+ wing+ wrap+ internet_connection+ cable_connection+ broadband_connection+
    gas_connection+ new_connection+ phone_connection+ electricity_connection+
ask_of_it:
    authentic genuine original_product is_it_real is_it_original are_they_real fake waterproof
    water_resistant washable machine_washable dishwasher_safe fireproof flame_retardant shockproof
    hypoallergenic handmade hand_made home_made homemade vegan vegetarian kosher halal organic
    gluten_free sugar_free dairy_free lactose_free nut_free fat_free side_effect side_effects
    ingredient ingredients allergen allergens nutrition nutritional calories dosage dimension
    dimensions measurements thickness height width length weight size sizes sizing size_chart
    size_guide colour colours color colors shade shades fabric fabrics material materials texture
    flavour flavours flavor flavors scent scents variant variants variety varieties pattern patterns
    how_thick how_wide how_tall how_heavy how_long_is how_big how_deep how_high how_fast_is
    how_strong how_fresh how_soft how_firm how_warm how_loud how_many_pieces how_many_are_in
    which_is_better which_is_best which_one_is which_size which_colour which_color which_flavour
    what_size what_colour what_color what_material what_fabric what_is_it_made made_of made_from
    made_in where_is_it_made shelf_life expiry_date best_before use_by is_it_good is_it_safe
    are_they_safe is_this_safe is_it_suitable are_they_suitable is_it_for good_for safe_for
    suitable_for meant_for works_for work_for_my help_with_sleep help_me_sleep help_me_lose
    lose_weight gain_weight back_pain joint_pain hair_loss hair_fall oily_skin dry_skin
    sensitive_skin for_kids for_children for_babies for_men for_women for_beginners for_pregnant
    during_pregnancy for_diabetics for_adults for_seniors for_a_child for_a_baby is_it_worth
    worth_it worth_buying better_than as_good_as what_is_so_special what_is_special reviews rating
    ratings testimonials bestseller bestsellers best_seller best_selling most_popular can_it_be_used
    can_i_use_it can_it_be can_my_child can_pregnant benefits_of uses_of use_of does_it_work
    does_it_really does_it_have does_it_need does_it_fit does_it_last do_they_last will_it_fit
    will_it_work will_it_help would_it_fit would_it_work will_this_work will_this_help
    is_there_a_warranty what_is_the_warranty what_warranty how_many_years_of years_warranty
    guarantee_on return_policy refund_policy exchange_policy money_back_guarantee try_it_at_home
    free_delivery free_shipping delivery_charge delivery_charges shipping_charge shipping_charges
    delivery_cost shipping_cost cost_of_delivery cash_on_delivery pay_on_delivery pay_cash emi
    no_cost_emi monthly_payments pay_in_three pay_monthly interest_free do_you_deliver do_you_ship
    can_you_deliver can_you_ship deliver_to ship_to shipping_to delivery_to international_shipping
    same_day_delivery next_day_delivery coupon coupons promo_code discount_code voucher_code
    any_discount any_offers any_offer current_offers offers where_can_i_buy where_can_i_get
    where_to_buy available_in_stores near_me store_near shops_near your_nearest nearest_store
    nearest_shop nearest_dealer nearest_branch dealer_near
paper:
    proof_of_insurance proof_of_cover proof_of_coverage proof_of_purchase proof_of_delivery
    proof_of_residence proof_of_enrolment proof_of_enrollment insurance_card+ insurance_certificate+
    no_claims_certificate+ id_card+ member_card+ membership_card+ loyalty_card_number library_card+
    green_card_for policy_document+ policy_number policy_booklet+ schedule_of_cover boarding_pass
    boarding_passes boarding_card+ e_ticket+ eticket+ seat_number+ seat_no seat_assignment
    seat_allocation gate_number flight_number booking_reference booking_number booking_confirmation
    confirmation_email confirmation_number confirmation_letter order_confirmation itinerary
    itineraries reservation_number tracking_link delivery_note+ packing_slip+ dispatch_note+
    account_statement+ bank_statement+ mini_statement+ closing_statement+ interest_certificate+
    tax_form+ tax_certificate+ tax_statement+ payslip+ pay_slip+ pay_stub+ w2 1099 p45 p60
    routing_number_for account_number_for licence_key+ license_key+ activation_code+ product_key+
    serial_key+ download_link+ warranty_card+ service_history service_report+ inspection_report+
    test_result+ lab_report+ lab_result+ discharge_summary vaccination_record+ medical_record+
    referral_letter+ sick_note+ repeat_prescription+ x_ray+ xrays report_card+ transcript+
    mark_sheet+ marksheet+ admit_card+ hall_ticket+ exam_result+ course_certificate+
    degree_certificate+ tenancy_agreement+ rent_book+ meter_number supply_number my_seat my_gate
    my_flight my_booking my_points my_miles points_balance loyalty_points bonus_points reward_points
    how_much_have_i how_many_have_i have_i_got_left do_i_have_left is_left_on left_to_pay
    still_to_pay owing_on due_date due_on_my next_payment last_payment credit_balance loan_balance
    account_balance available_balance minimum_payment payoff_amount settlement_figure
    withdrawal_limit daily_limit transaction_history recent_transactions last_transactions
    bank_transfer_limit
"""
