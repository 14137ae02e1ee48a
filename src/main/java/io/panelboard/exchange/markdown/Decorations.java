package io.panelboard.exchange.markdown;

import io.panelboard.questions.Difficulty;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strips what lists add to a question: numbers, check boxes, marks of difficulty, a link around all of it.
 *
 * <pre>
 * 12. [ ] **[E] What is a stack?** (37)                  What is a stack? — easy
 * &lt;a name="x"/&gt; Q. ***What is a heap?*** [[src](…)]    What is a heap?
 * </pre>
 */
public final class Decorations {

    private static final int MAX_DECORATIONS = 12;

    private static final String LEVEL = Levels.PATTERN;
    private static final String PICTURES = Levels.PICTURES;

    private static final Pattern LEADING = Pattern.compile("(?:[*_]{2,3})?(?:"
            + "\\[[ xX]\\]\\s+"
            + "|<a\\s[^<>]{0,100}(?:/>|>\\s?</a>)\\s*"
            + "|\\[[^\\p{L}\\p{N}\\[\\]]{0,4}\\](?:\\([^()\\s]{0,80}\\))?\\s*"
            + "|\\d{1,4}\\\\?[.)]\\)?\\s+(?=\\S)"
            + "|[*_]{2}#?\\d{1,4}\\\\?[.)]?[*_]{2}\\s+(?=\\S)"
            + "|\\(\\d{1,4}\\)\\s*(?=\\S)"
            + "|(?:(?:[Ll]ead|[Mm]ain|[Pp]rimary|[Oo]pening|[Cc]ore|[Kk]ey|[Ii]nterview|[Ss]ample) )?(?:[Qq]uestion|QUESTION)\\s?#?\\d{0,4}[*_]{0,3}\\s?[.:)]\\s*"
            + "|Q\\s?\\d{0,4}[*_]{0,3}\\s?[.:)]\\s*"
            + "|(?<level>[\\[(](?:" + LEVEL + ")[\\])]):?\\s*"
            + "|(?<picture>" + PICTURES + ")\\s*"
            + ")(?:[*_]{2,3}(?=\\s))?\\s*");

    private static final Pattern TRAILING = Pattern.compile("(?:(?<=[\\s?.!:*_)])|^)(?:"
            + "(?<picture>" + PICTURES + ")"
            + "|(?<level>[\\[(](?:" + LEVEL + ")[\\])])"
            + "|\\(\\d{1,4}\\)"
            + "|\\[[^\\[\\]]{0,20}\\]\\(#[^()\\s]{0,80}\\)"
            + "|\\[\\[[^\\[\\]]{0,20}\\]\\([^()\\s]{0,150}\\)\\]"
            + "|<a\\s[^<>]{0,100}(?:/>|>\\s?</a>)"
            + "|(?<=\\s)\\*{3}"
            + ")\\s*$");

    private static final String WORDS = "[^\\[\\]]*+(?:\\[[^\\[\\]]*+\\][^\\[\\]]*+){0,20}+";
    private static final Pattern LINK =
            Pattern.compile("\\[(" + WORDS + ")\\](?:\\([^()]*+(?:\\([^()]*+\\)[^()]*+){0,20}+\\)|\\[[^\\[\\]]*+\\])");

    /** Matches a text that is an HTML element as a whole. */
    private static final Pattern ELEMENT = Pattern.compile(
            "<(a|b|strong|em|i|span|font|u)(?:\\s[^<>]{0,200})?>([^<]{1,1000})</\\1>", Pattern.CASE_INSENSITIVE);

    private Decorations() {}

    /** Holds the text without its decorations, and the difficulty that they stated. */
    public record Stripped(String text, @Nullable Difficulty difficulty) {}

    public static Stripped strip(String markdown) {
        return strip(markdown, Levels.KNOWN);
    }

    public static Stripped strip(String markdown, Levels levels) {
        String text = markdown.strip();
        Difficulty difficulty = null;
        for (int i = 0; i < MAX_DECORATIONS; i++) {
            String before = text;
            Matcher lead = LEADING.matcher(text);
            if (lead.lookingAt() && lead.end() > 0) {
                difficulty = difficulty == null ? levels.of(lead) : difficulty;
                // A bold mark that opened before the decoration and closes later opens after it instead.
                String rest = text.substring(lead.end());
                text = reopened(text, lead.group(), rest);
            }
            Matcher trail = TRAILING.matcher(tail(text));
            if (trail.find()) {
                difficulty = difficulty == null ? levels.of(trail) : difficulty;
                text = text.substring(0, text.length() - (trail.end() - trail.start()))
                        .strip();
            }
            text = unwrap(text);
            if (text.equals(before)) {
                break;
            }
        }
        return new Stripped(text.isBlank() ? markdown.strip() : text, difficulty);
    }

    /** Returns the text inside, if all of it is one link or bold. */
    static String unwrap(String text) {
        if (text.length() > 6 && text.startsWith("***") && text.indexOf("***", 3) == text.length() - 3) {
            return text.substring(3, text.length() - 3).strip();
        }
        Matcher element = ELEMENT.matcher(text);
        if (text.startsWith("<") && element.matches()) {
            return element.group(2).strip();
        }
        int bold = Bold.end(text);
        if (bold == text.length() && bold > 4) {
            return text.substring(2, bold - 2).strip();
        }
        Matcher link = LINK.matcher(text);
        return text.startsWith("[") && link.matches() && !link.group(1).isBlank()
                ? link.group(1).strip()
                : text;
    }

    private static String reopened(String text, String lead, String rest) {
        for (String mark : new String[] {"**", "__"}) {
            boolean opened = text.startsWith(mark) && lead.indexOf(mark, 2) < 0;
            if (opened) {
                return mark + rest;
            }
        }
        return rest;
    }

    /** Returns the end of the text: decorations are short, and this keeps a long line cheap. */
    private static String tail(String text) {
        return text.length() <= 200 ? text : text.substring(text.length() - 200);
    }
}
