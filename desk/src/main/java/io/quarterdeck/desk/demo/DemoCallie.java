package io.quarterdeck.desk.demo;

/** Three days at Callie, sellers of jewellery. */
final class DemoCallie {

    private static final String JUNE = "June Park";
    private static final String LEO = "Leo Marchetti";
    private static final String YARA = "Yara Nasser";
    private static final String DANA = "Dana Okafor";
    private static final String SAM = "Sam Ellery";

    private DemoCallie() {}

    static void write(DemoScript it) {
        it.brand("callie");
        answered(it);
        waiting(it);
        fresh(it);
    }

    private static void answered(DemoScript it) {
        it.mail(
                        69,
                        0,
                        "Rosalind Achebe",
                        "Where is my engraved ring?",
                        "Order 208114 was to ship on Monday. The tracking page has not moved since.")
                .classify(6, JUNE, "order_status")
                .reply(
                        11,
                        JUNE,
                        "solve",
                        "Hi Rosalind,\n\nThe engraver finished it this morning and it leaves today; it should be with you on Thursday.\n\nJune");
        it.mail(
                        54,
                        30,
                        "Priyanka Nair",
                        "Ring size exchange before Thanksgiving",
                        "I would like 6.5 instead of 6, please. Still unworn, received on the 20th.")
                .classify(9, LEO, "return_or_exchange")
                .reply(
                        20,
                        LEO,
                        "pending",
                        "Hi Priyanka,\n\nGladly. I have sent you a prepaid label; as soon as the ring is scanned in our warehouse the 6.5 goes out.\n\nLeo");
        it.mail(
                        49,
                        0,
                        "Etta Fitzgerald",
                        "Clasp came off the Sol chain",
                        "The clasp of the Sol chain came off on the second day. I have the clasp and the chain. What now?")
                .classify(14, YARA, "product_fault")
                .reply(
                        30,
                        YARA,
                        "stay",
                        "Hi Etta,\n\nI am sorry, it should last for years. I am asking our workshop whether we repair or replace; you will have the answer from me tomorrow.\n\nYara")
                .note(25, YARA, "Workshop: solder joint. Same batch as two others; photo asked for.");
        it.mail(
                        31,
                        15,
                        "Wen-Li Zhao",
                        "Refund has not arrived",
                        "You wrote on Wednesday that my refund was processed. My bank says there is nothing.")
                .classify(10, JUNE, "refund_status")
                .reply(
                        16,
                        JUNE,
                        "pending",
                        "Hi Wen-Li,\n\nIt left us on Wednesday with reference 7890; banks take up to five days. If it is not there on Monday, answer this mail and I will trace it.\n\nJune");
    }

    private static void waiting(DemoScript it) {
        it.mail(
                        26,
                        30,
                        "Jerome Baptiste",
                        "Engraved locket, wrong initials",
                        "It says J.D., I ordered J.B. It is for Saturday.")
                .classify(12, LEO, "personalisation");
        it.mail(
                20,
                0,
                "Noor Haddad",
                "Is the Sol chain solid gold or filled?",
                "Your reel says gold, the product page says filled. Which one is it?");
        it.mail(
                        7,
                        45,
                        "Florence Ibekwe",
                        "Parcel stuck in Memphis for four days",
                        "Order 208240 has been in Memphis since Friday. It is a wedding present and the wedding is on Saturday.")
                .classify(5, DANA, "shipping_exception")
                .note(10, SAM, "Carrier opened a trace; nothing before tomorrow morning.");
        it.mail(
                        6,
                        0,
                        "Gideon Marsh",
                        "You refused my return",
                        "I returned the cuff on day 29 and you say it is too late. The label shows the date.")
                .classify(9, DANA, "policy_dispute");
        it.mail(
                4,
                40,
                "Anneliese Krüger-Hohenstein",
                "Kette verknotet angekommen",
                "Hallo,\n\ndie feine Kette kam so verknotet an, dass ich sie nicht lösen kann, ohne sie zu zerreißen. Können Sie sie tauschen?\n\nDanke\nAnneliese Krüger-Hohenstein");
    }

    private static void fresh(DemoScript it) {
        it.mail(
                2,
                10,
                "Marcus Teller",
                "Do you resize after a year?",
                "I bought a band in October last year. Could you make it half a size larger, and what would it cost?");
        it.mail(
                1,
                20,
                "Ines Carvalho",
                "Looking for a Calvin Klein watch strap",
                "Hello, I need a new strap for my watch, model K2G21. Do you have it?");
        it.mail(
                0,
                55,
                "Delphine Roux",
                "Gift wrapping for two orders",
                "Can 208301 and 208302 go into one box, wrapped, with one card?");
        it.mail(
                0,
                33,
                "Kofi Mensah",
                "Sterling silver: will it tarnish at sea?",
                "I sail a lot. Will the Harbor pendant go black, and can I do something about it?");
        it.mail(
                0,
                17,
                "Ruth Abelson",
                "Change the delivery address of 208315",
                "I typed my old street. Could you send it to 22 Meeting Street instead, please?");
        it.mail(
                0,
                4,
                "Tobias Lang",
                "Earring backs too loose",
                "The backs of the little hoops slip off. Do you have tighter ones?");
    }
}
