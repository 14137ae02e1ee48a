package io.panelboard.shared.ui;

import io.panelboard.shared.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses a date as people type it: 2026-12-05, 20261205, 5.12.2026, 5/12/26, 5 Dec 2026, Dec 5, 2026, and what
 * {@link Times} prints, "Sat 5 Dec 2026". Months and weekdays are read in English and in the person's language; the year
 * is never guessed.
 */
public final class TypedDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/. ]?)(\\d{1,2})\\2(\\d{1,2})\\.?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s*([-/. ])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})\\.?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th)?");
    private static final Set<String> FILLERS = Set.of("of", "the", "de", "del");
    private static final int CENTURY = 2000;
    private static final int YEAR_DIGITS = 4;
    private static final int SHORTEST_NAME = 3;

    private TypedDate() {}

    /**
     * Returns the date; empty if the text names none, or a weekday that is not that date's.
     *
     * @param locale decides which of two numbers is the month, where both could be: 3/4/2026
     */
    public static Optional<LocalDate> of(String typed, Locale locale) {
        String text = Folding.search(typed);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            boolean compact = yearFirst.group(2).isEmpty();
            return compact && text.length() != "20261205".length()
                    ? Optional.empty()
                    : date(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        return yearLast.matches() ? numbers(yearLast, locale) : words(text, locale);
    }

    private static Optional<LocalDate> numbers(Matcher match, Locale locale) {
        int first = number(match, 1);
        int second = number(match, 3);
        int year = year(match.group(4));
        Optional<LocalDate> dayFirst = date(year, second, first);
        Optional<LocalDate> monthFirst = date(year, first, second);
        // Nobody writes the month first with full stops; of a day above 12 there is one reading only.
        return isMonthFirst(locale) && !match.group(2).equals(".")
                ? monthFirst.or(() -> dayFirst)
                : dayFirst.or(() -> monthFirst);
    }

    private static boolean isMonthFirst(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .startsWith("M");
    }

    private static Optional<LocalDate> words(String text, Locale locale) {
        List<String> parts = Arrays.stream(text.split("[\\s,./-]+"))
                .filter(part -> !part.isEmpty() && !FILLERS.contains(part))
                .toList();
        List<String> numbers =
                parts.stream().filter(part -> NUMBER.matcher(part).matches()).toList();
        List<String> names =
                parts.stream().filter(part -> !numbers.contains(part)).toList();
        if (numbers.size() != 2 || names.isEmpty() || names.size() > 2) {
            return Optional.empty();
        }
        // A weekday stands before the month, which tells "mar. 3 mars 2026" apart.
        return Arrays.stream(Month.values())
                .filter(month -> isName(names.getLast(), month::getDisplayName, locale))
                .findFirst()
                .flatMap(month -> dayAndYear(numbers, month))
                .filter(day ->
                        names.size() == 1 || isName(names.getFirst(), day.getDayOfWeek()::getDisplayName, locale));
    }

    /** Whether the text is a name, or the beginning of one, in English or the person's language. */
    private static boolean isName(String text, BiFunction<TextStyle, Locale, String> name, Locale locale) {
        return Stream.of(Locale.ENGLISH, locale)
                .flatMap(language -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                        .map(style ->
                                Folding.search(name.apply(style, language)).replace(".", "")))
                .anyMatch(full -> full.equals(text) || (text.length() >= SHORTEST_NAME && full.startsWith(text)));
    }

    private static Optional<LocalDate> dayAndYear(List<String> numbers, Month month) {
        String first = digits(numbers.getFirst());
        String second = digits(numbers.getLast());
        return first.length() == YEAR_DIGITS ? date(first, month, second) : date(second, month, first);
    }

    private static Optional<LocalDate> date(String year, Month month, String day) {
        boolean plain = day.length() <= 2 && (year.length() == 2 || year.length() == YEAR_DIGITS);
        return plain ? date(year(year), month.getValue(), Integer.parseInt(day)) : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? CENTURY + year : year;
    }

    private static String digits(String number) {
        Matcher match = NUMBER.matcher(number);
        return match.matches() ? match.group(1) : "";
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
