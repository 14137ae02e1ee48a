package io.panelboard.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a list's title says about whom it is for: "Interview questions for a senior gardener" is for the role
 * "Gardener" on the level "Senior". A first guess that the administrator sees and completes.
 *
 * @param role empty if the title does not say
 * @param level empty if the title does not say
 */
public record TitleWords(String role, String level) {

    private static final Pattern LEVEL_AND_ROLE = Pattern.compile(
            "(?i)\\b(junior|mid-level|middle|senior|staff|principal)\\s+([\\p{L}][\\p{L}\\p{N} +#./-]{1,58})");

    /** Reads the title. */
    public static TitleWords of(String title) {
        Matcher found = LEVEL_AND_ROLE.matcher(title);
        if (!found.find()) {
            return new TitleWords("", "");
        }
        String role = found.group(2)
                .replaceFirst("(?i)\\s+(interview|interviews|questions|question)\\b.*", "")
                .strip();
        boolean onlyAbout = role.matches("(?i)(interview|interviews|questions|question).*");
        return new TitleWords(onlyAbout ? "" : capital(role), capital(found.group(1)));
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
