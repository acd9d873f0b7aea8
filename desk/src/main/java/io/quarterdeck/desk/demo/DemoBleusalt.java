package io.quarterdeck.desk.demo;

import java.util.List;
import java.util.Map;

/** Three days at Bleusalt, sellers of bath salts and boxes by subscription. */
final class DemoBleusalt {

    private static final String MIA = "Mia Kowalska";
    private static final String TOMAS = "Tomás Ortega";
    private static final String GRACE = "Grace Adeyemi";
    private static final String IVO = "Ivo Petrov";
    private static final String RASHEEDA = "Rasheeda Amin";
    private static final String PRIYA = "Priya Raman";

    private DemoBleusalt() {}

    static void write(DemoScript it) {
        it.brand("bleusalt");
        answered(it);
        waiting(it);
        fresh(it);
    }

    private static void answered(DemoScript it) {
        it.mail(
                        70,
                        0,
                        "Harold Osei",
                        "Change scent before the next box",
                        "Hello, could the December box be Cedar out, Bergamot in? The site says it locks on Friday.")
                .classify(4, MIA, "subscription_change")
                .reply(
                        6,
                        MIA,
                        "solve",
                        "Hi Harold,\n\nDone: Bergamot goes into the December box. It locks on Friday at 22:00, so you can still change your mind until then.\n\nMia");
        it.mail(
                        68,
                        30,
                        "Marguerite Doyle",
                        "Gift note for my sister",
                        "Can you add a note to order 104377? It should say: For the long winter. Love, M.")
                .classify(7, TOMAS, "account_update")
                .reply(
                        9,
                        TOMAS,
                        "solve",
                        "Hi Marguerite,\n\nThe note is on the order, exactly as you wrote it.\n\nTomás");
        it.mail(
                        52,
                        10,
                        "Samuel Achterberg",
                        "Diffuser hums at night",
                        "The diffuser (order 103918) has started to hum, but only at night when it is quiet. Is that the warranty?")
                .classify(12, IVO, "warranty")
                .reply(
                        25,
                        IVO,
                        "pending",
                        "Hi Samuel,\n\nThat sounds like the fan bearing, and yes, it is covered. Could you send a ten-second video with sound? Then I can tell which part to send.\n\nIvo");
        it.mail(
                        47,
                        20,
                        "Calder Sweeney",
                        "Wholesale prices for our inn",
                        "We run a small inn with eleven rooms and would like your salts in every bathroom. Who do I talk to?")
                .classify(15, MIA, "product_question")
                .reply(
                        18,
                        MIA,
                        "pending",
                        "Hi Calder,\n\nEleven rooms: lovely. Tell me roughly how many soaks a month you would go through and I will put a price list together.\n\nMia");
        it.mail(
                28,
                45,
                "Ana Reyes",
                "Please look at my card",
                "I wrote a moment ago and forgot the order: it is 104482, two times $68.40.");
        it.mail(
                        29,
                        0,
                        "Ana Reyes",
                        "Charged twice for the November box",
                        "Hi, my card shows two charges of $68.40 on Nov 22 for the November box, but I only get one box (104482). Can you give one back? Rent is due Friday so I would rather not wait a week.")
                .classify(3, MIA, "payment_problem")
                .reply(
                        9,
                        MIA,
                        "stay",
                        "I can see both charges, Ana, and you are right: there is one order. I am asking finance to confirm which one is the double. You will hear from me today.\n\nMia")
                .note(
                        40,
                        MIA,
                        "Retry at 02:14 after a gateway time-out, same cart. Priya, please confirm which capture is the duplicate, then I refund that one.")
                .note(35, PRIYA, "The second capture is the duplicate. It is still pending at the bank.")
                .merge(2, MIA, "Please look at my card")
                .edit(
                        3,
                        MIA,
                        Map.of(
                                "type",
                                "problem",
                                "add_tags",
                                List.of("double_charge", "november_box"),
                                DemoFurnishing.ORDER,
                                "104482",
                                DemoFurnishing.PRODUCT,
                                "box"))
                .more(1, 25, "ok thank you! just checking: does the box itself still come this week?");
    }

    private static void waiting(DemoScript it) {
        it.mail(
                27,
                40,
                "Dorothy Whitlock",
                "Checkout says my card is fine, then nothing",
                "The coupon HARBOR10 makes the pay button disappear on my iPhone. I tried twice; the cart is still there.");
        it.mail(
                        5,
                        50,
                        "Wendell Amara",
                        "Where is 104391? The gate code changed",
                        "My parcel 104391 is out for delivery and the gate code is now different. The driver comes before noon, she thinks.")
                .classify(5, TOMAS, "fulfilment_problem");
        it.mail(
                        5,
                        10,
                        "Lena Fischer",
                        "Salt soak arrived cracked, lot 6B-114",
                        "Guten Tag,\n\ndie Dose vom Salt Soak ist am Deckel gerissen, das Salz ist feucht. Auf dem Boden steht 6B-114. Ein Foto kann ich gern schicken.\n\nViele Grüße\nLena Fischer")
                .classify(8, GRACE, "complaint")
                .note(4, GRACE, "Third report on this lot this week.")
                .edit(2, GRACE, Map.of("type", "problem", "add_tags", List.of("lot_6b-114")))
                .ask(
                        3,
                        GRACE,
                        "Kaolin Works",
                        "Good morning,\n\nthree lids of lot 6B-114 arrived cracked this week. Was anything changed in the filling or the torque? Photos can follow.\n\nGrace Adeyemi, Bleusalt");
        it.mail(
                        4,
                        55,
                        "Yusuf Demir",
                        "Lid broken in the box",
                        "The lid of my salt soak came broken, there was salt all over the box. Can I get another one before Sunday?")
                .classify(5, GRACE, "complaint")
                .explain(2, GRACE, "Salt soak arrived cracked, lot 6B-114");
        it.mail(
                        4,
                        20,
                        "Beatrix van der Meulen-Oosterhuis",
                        "Subscription payment failed again",
                        "You tried my card three times. I have added a new one this morning. Please keep the December box for me.")
                .classify(6, GRACE, "subscription_payment_failed")
                .reply(
                        14,
                        GRACE,
                        "stay",
                        "Hi Beatrix,\n\nI see the new card, thank you. The December box is kept for you; I will tell you as soon as the payment is through.\n\nGrace");
        it.mail(
                        3,
                        30,
                        "Otis Calloway",
                        "My lawyer asked for the ingredients list",
                        "After the rash my daughter had I have been told to ask you for the full ingredients list in writing.")
                .classify(6, RASHEEDA, "legal");
    }

    private static void fresh(DemoScript it) {
        it.mail(
                1,
                40,
                "Imani Brooks",
                "Is the Tidewater soak safe in a hot tub?",
                "We have a cedar tub outside. Would the Tidewater soak hurt the wood or the pump?");
        it.mail(
                1,
                5,
                "Theo Lindqvist",
                "Return label did not print",
                "The label for my return comes out as an empty page on two printers. It is day 12 of 30, so I would like to send it this week.");
        it.mail(
                0,
                42,
                "Nadia Rahman",
                "New address for the subscription",
                "We move on Saturday. From then on please send to 18 Ferry Lane instead of 4 Dock Street.");
        it.mail(
                0,
                21,
                "Cormac Byrne",
                "Two boxes instead of one?",
                "Can I get two boxes in December and none in January? My mother is visiting.");
        it.mail(
                0,
                6,
                "Sunniva Dahl",
                "Which soak is without lavender?",
                "I am allergic to lavender. Which of your soaks have none at all, not even traces?");
    }
}
