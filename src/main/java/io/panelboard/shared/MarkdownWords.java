package io.panelboard.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reduces the beginning of a Markdown text to the words that its reader sees, on one line.
 *
 * <pre>
 * What is **peat**?                What is peat?
 * What is C#? `List&lt;String&gt;`       What is C#? List&lt;String&gt;
 * user_id, 2*3*4, [CORE] Why?      user_id, 2*3*4, [CORE] Why?
 * </pre>
 */
public final class MarkdownWords {

    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]{0,9}(?:```|~~~)[^\\n]{0,60}$");
    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]{0,9}(?:#{1,6}[ \\t]+|>[ \\t]?)");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{1,200})\\]\\([^()\\s]{0,300}\\)");
    private static final Pattern CODE = Pattern.compile("(`{1,3})([^`]{1,200})\\1");
    private static final Pattern STARS =
            Pattern.compile("(?<![\\p{L}\\p{N}*\\\\])(\\*{1,3})(?=[^\\s*])([^*]{1,200})(?<=\\S)\\1(?![\\p{L}\\p{N}*])");
    private static final Pattern LINES =
            Pattern.compile("(?<![\\p{L}\\p{N}_\\\\])(_{1,3})(?=[^\\s_])([^_]{1,200})(?<=\\S)\\1(?![\\p{L}\\p{N}_])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private MarkdownWords() {}

    /** Returns the words of at most the first so many characters; code in fences is kept. */
    public static String of(String markdown, int characters) {
        String text = markdown.length() <= characters ? markdown : markdown.substring(0, characters);
        text = FENCE.matcher(text).replaceAll(" ");
        text = LINE_START.matcher(text).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1");
        // In code, a star is a star.
        text = CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(masked(code.group(2))));
        text = STARS.matcher(text).replaceAll("$2");
        text = LINES.matcher(text).replaceAll("$2");
        text = ESCAPED.matcher(text).replaceAll("$1");
        return SPACE.matcher(unmasked(text)).replaceAll(" ").strip();
    }

    private static String masked(String code) {
        return code.replace('*', '\uE000').replace('_', '\uE001').replace('\\', '\uE002');
    }

    private static String unmasked(String text) {
        return text.replace('\uE000', '*').replace('\uE001', '_').replace('\uE002', '\\');
    }
}
