package io.panelboard.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses role and level from a list's title, for the administrator to complete: "Interview questions for a senior
 * gardener" is for the role "Gardener" on the level "Senior".
 *
 * @param role empty if the title does not contain it
 * @param level empty if the title does not contain it
 */
public record TitleWords(String role, String level) {

    private static final Pattern LEVEL_AND_ROLE = Pattern.compile(
            "(?i)\\b(junior|mid-level|middle|senior|staff|principal)\\s+([\\p{L}][\\p{L}\\p{N} +#./-]{1,58})");

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
