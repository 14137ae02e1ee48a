package io.panelboard.review.internal;

import java.util.List;
import java.util.Random;

/** Supplies texts for generated interviews; all names are invented. */
final class GeneratedNames {

    private static final List<String> FIRST = List.of(
            "Aki", "Alma", "Bela", "Bruno", "Cira", "Cosmo", "Dara", "Dino", "Edda", "Emre", "Fenja", "Filip", "Gala",
            "Goran", "Hana", "Hugo", "Ilva", "Ivo", "Jara", "Jonas", "Kaja", "Kiran", "Lale", "Levi", "Mara", "Milo",
            "Nela", "Noor", "Odin", "Olga", "Pelin", "Pio", "Rana", "Remo", "Saga", "Sami", "Tara", "Timo", "Uma",
            "Vito", "Wanda", "Yara", "Zeno", "Zora");

    private static final List<String> LAST = List.of(
            "Acorn", "Alder", "Aspen", "Beech", "Birch", "Bramble", "Cedar", "Clover", "Cypress", "Elder", "Fern",
            "Fir", "Gorse", "Hazel", "Heather", "Holly", "Ivy", "Juniper", "Larch", "Laurel", "Linden", "Maple", "Moss",
            "Myrtle", "Nettle", "Oak", "Olive", "Pine", "Poplar", "Reed", "Rowan", "Rush", "Sage", "Sedge", "Sorrel",
            "Spruce", "Sumac", "Tansy", "Thyme", "Willow", "Yarrow", "Yew");

    private static final List<String> ROLES = List.of(
            "Senior Rust engineer",
            "Rust engineer",
            "Staff Rust engineer",
            "Platform engineer",
            "Senior platform engineer",
            "Embedded engineer",
            "Senior embedded engineer",
            "Database engineer",
            "Network engineer",
            "Compiler engineer",
            "Site reliability engineer",
            "Engineering manager");

    private static final List<String> EVIDENCE = List.of(
            "Named two alternatives and why neither was taken.",
            "Asked for the load first, then drew the data flow.",
            "Stayed general until asked for one case; then clear.",
            "\"We measured it before we changed it\", with the figures.",
            "Confused the two kinds of error; saw it when asked again.",
            "Owned the mistake and told what they do differently since.",
            "Short and to the point; no example from practice.",
            "Explained it so that a newcomer could follow.");

    private GeneratedNames() {}

    static String candidate(Random random) {
        return one(FIRST, random) + " " + one(LAST, random);
    }

    static String interviewer(int number) {
        return FIRST.get(number * 7 % FIRST.size()) + " Interviewer";
    }

    static String role(int number) {
        return ROLES.get(number % ROLES.size());
    }

    static String evidence(Random random) {
        return one(EVIDENCE, random);
    }

    static String rationale(double mean) {
        return mean > 3.2
                ? "The panel's scores agree on the competencies that the role needs."
                : "The evidence for the competencies that the role needs is thin.";
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
