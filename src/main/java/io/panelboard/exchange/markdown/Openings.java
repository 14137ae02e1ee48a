package io.panelboard.exchange.markdown;

import java.util.regex.Pattern;

/**
 * Knows how questions and tasks begin that may lack a question mark, in English, German, French and Spanish.
 *
 * <pre>
 * Explain the window test.       asks
 * Beschreiben Sie ein Projekt.   asks
 * Design patterns                does not: an English verb that is a noun as well needs an article or the like
 * </pre>
 */
final class Openings {

    /** Ends a word; a hyphen does not: "Write-ahead log" is no task. */
    private static final String END = "(?![\\p{L}\\p{N}_-])";

    private static final String WORDS =
            "(?:what|how|why|when|where|which|who|whose|whom)(?:['’](?:s|re|d|ll|ve))?" + END
                    + "|(?:was|wie|warum|wieso|weshalb|wann|wo|wer|wen|wem|welche[nmrs]?|wof[uü]r|womit|woran|worin|wozu|wodurch"
                    + "|inwiefern|inwieweit)" + END
                    + "|(?:comment|pourquoi|quand|où|quel(?:le)?s?|qui|quoi|combien|est-ce)" + END + "|qu['’]"
                    + "|¿|(?:qué|cómo|por qué|cuándo|dónde|cuál(?:es)?|quién(?:es)?|cuánt[oa]s?)" + END;

    private static final String ENGLISH =
            "(?:explain|describe|discuss|compare|define|estimate|implement|illustrate|demonstrate|identify|imagine"
                    + "|suppose|calculate|compute|convert|contrast|differentiate|distinguish|elaborate|propose|write|summari[sz]e"
                    + "|let['’]?s)" + END
                    + "|(?:design|sketch|model|outline|draw|name|list|build|solve|debug|refactor|create|mention|recall|reverse"
                    + "|find|prove|rate|pitch|think) (?:a|an|the|your|our|my|any|some|all|one|two|three|four|five|\\d{1,2}|how"
                    + "|what|why|this|that|these|each|of|about|yourself)" + END
                    + "|(?:tell|walk|show|give|talk|take|let|sell|teach|convince) (?:me|us|to me|to us)" + END
                    + "|(?:give|share|provide|tell|describe|recall) (?:an?|some|the|any) (?:\\w{1,12} )?(?:examples?|time|experience|"
                    + "story|situation|instance|advantages?|disadvantages?|differences?)" + END
                    + "|talk (?:about|through)" + END
                    + "|(?:can|could|would|will|do|did|have|are|were|if) you" + END
                    + "|(?:does|is) (?:the|it|there|this)" + END;

    private static final String GERMAN = "(?:bitte )?\\p{L}{2,20}n Sie" + END
            + "|(?:erkl[aä]re?|erz[aä]hle?|beschreibe?|nenne|schildere?|zeige?|vergleiche|erl[aä]utere|definiere"
            + "|skizziere|entwirf) (?:mir|uns|ein|eine|einen|den|die|das|drei|zwei|wie|was|von|kurz)" + END;

    private static final String FRENCH = "(?!assez)\\p{L}{3,20}ez(?:-(?:vous|moi|nous))?" + END
            + "|(?:explique|décris|raconte|parle|donne|cite|définis)(?:-(?:moi|nous))?"
            + " (?:un|une|la|le|les|des|de|du|trois|ta|ton|tes|comment|pourquoi)" + END;

    private static final String SPANISH =
            "(?:expl[ií](?:que|ca)(?:me|nos)?|descr[ií]b[ea](?:me|nos)?|cu[eé]nt[ae](?:me|nos)|h[aá]bl[ae](?:me|nos)"
                    + "|d[ií](?:me|nos|game|ganos)|diseñ[ae]|implement[ae]|escrib[ae]|enumer[ae]|menci[oó]n[ae]|defin[ae]"
                    + "|d[aeé](?:me|nos) un)" + END
                    + "|(?:nombr[ae]|compar[ae]) (?:un|una|dos|tres|los|las|el|la|algun)";

    private static final Pattern ANY = pattern(WORDS, ENGLISH, GERMAN, FRENCH, SPANISH);

    private static final Pattern TASK = pattern(ENGLISH, GERMAN, FRENCH, SPANISH);

    private static final Pattern WRITE = Pattern.compile(
            "[*_\"“]{0,3}(?:write|implement|create|schreib\\p{L}{0,3}|implementier\\p{L}{0,3}|écri\\p{L}{1,3}|escrib[ae])"
                    + END,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BELOW = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:this|these|that|following|below|here|quote|quotation|sentence|statement|text|email|message"
                    + "|dies(?:e[rns]?)?|folgende[rns]?|hier|suivante?s?|ceci|siguientes?|este|esta|esto)" + END);

    private Openings() {}

    private static Pattern pattern(String... openings) {
        return Pattern.compile(
                "[*_\"“'‘«„(]{0,3}(?:" + String.join("|", openings) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static boolean begin(String markdown) {
        return ANY.matcher(markdown).lookingAt();
    }

    /** Whether the text begins like a task; question words do not count, which begin statements as well. */
    static boolean beginTask(String markdown) {
        return TASK.matcher(markdown).lookingAt();
    }

    /** Whether the text speaks of what stands below it. */
    static boolean pointBelow(String markdown) {
        return markdown.endsWith(":") || BELOW.matcher(markdown).find();
    }

    /** Whether the text asks for code: what follows such a question is its solution. */
    static boolean wantCode(String markdown) {
        return WRITE.matcher(markdown).lookingAt();
    }
}
