package io.panelboard.review.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Lists the fonts of printed records, in the order in which they are tried. The first is in every record; of the others
 * a record embeds those that its text needs, and of each font the letters that it uses.
 */
enum PrintFont {
    /** Covers Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic, with the joined forms of Arabic letters. */
    DEJAVU("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
    /** Covers Chinese and Japanese. */
    CJK("DroidSansFallbackFull.ttf"),
    KOREAN("NanumSquareR.ttf"),
    THAI("NotoSansThai-Regular.ttf"),
    LAO("NotoSansLao-Regular.ttf"),
    KHMER("NotoSansKhmer-Regular.ttf"),
    MYANMAR("NotoSansMyanmar-Regular.ttf"),
    DEVANAGARI("NotoSansDevanagari-Regular.ttf"),
    BENGALI("NotoSansBengali-Regular.ttf"),
    GURMUKHI("NotoSansGurmukhi-Regular.ttf"),
    GUJARATI("NotoSansGujarati-Regular.ttf"),
    ORIYA("NotoSansOriya-Regular.ttf"),
    TAMIL("NotoSansTamil-Regular.ttf"),
    TELUGU("NotoSansTelugu-Regular.ttf"),
    KANNADA("NotoSansKannada-Regular.ttf"),
    MALAYALAM("NotoSansMalayalam-Regular.ttf"),
    SINHALA("NotoSansSinhala-Regular.ttf"),
    ETHIOPIC("NotoSansEthiopic-Regular.ttf"),
    THAANA("NotoSansThaana-Regular.ttf"),
    EMOJI("NotoEmoji-Regular.ttf");

    /**
     * Matches what has no shape of its own: signs that select a variant of the letter before them, and those that turn
     * the direction of what follows, which could make a text read as another one.
     */
    private static final Pattern SHAPELESS = Pattern.compile(
            "[\\x{FE00}-\\x{FE0F}\\x{E0000}-\\x{E01EF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\x{2060}]");

    /** Begins behind Latin, all of which the first font holds. */
    private static final int FIRST_TO_LOOK_UP = 0x250;

    private static final List<PrintFont> ALL = List.of(values());

    /** Holds the letters of the fonts that were asked for so far. */
    private static final Map<PrintFont, BitSet> COVERAGE = new ConcurrentHashMap<>();

    private final String file;

    PrintFont(String file) {
        this.file = file;
    }

    /** Returns the family's name in styles. */
    String family() {
        return "Print " + name();
    }

    InputStream open() {
        String path = file.startsWith("/") ? file : "/io/panelboard/review/record/fonts/" + file;
        return Objects.requireNonNull(PrintFont.class.getResourceAsStream(path), path);
    }

    /** Returns the fonts, other than the first, that a text needs. */
    static Set<PrintFont> neededFor(String text) {
        var needed = EnumSet.noneOf(PrintFont.class);
        text.codePoints().distinct().forEach(letter -> of(letter).ifPresent(needed::add));
        needed.remove(DEJAVU);
        return needed;
    }

    /**
     * Returns the text as it can be printed: a letter that no font holds is replaced by its number, such as "[U+1F9FF]",
     * so that different texts never look alike.
     */
    static String printable(String text) {
        if (text.chars().allMatch(letter -> letter < FIRST_TO_LOOK_UP)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        SHAPELESS.matcher(text).replaceAll("").codePoints().forEach(letter -> {
            if (Character.isISOControl(letter) || of(letter).isPresent()) {
                out.appendCodePoint(letter);
            } else {
                out.append(String.format("[U+%04X]", letter));
            }
        });
        return out.toString();
    }

    private static Optional<PrintFont> of(int letter) {
        if (letter < FIRST_TO_LOOK_UP) {
            return Optional.of(DEJAVU);
        }
        for (PrintFont font : ALL) {
            if (font.holds(letter)) {
                return Optional.of(font);
            }
        }
        return Optional.empty();
    }

    private boolean holds(int letter) {
        return COVERAGE.computeIfAbsent(this, PrintFont::read).get(letter);
    }

    private BitSet read() {
        try (InputStream in = open();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            var letters = font.getUnicodeCmapLookup();
            var found = new BitSet(Character.MAX_CODE_POINT + 1);
            for (int letter = ' '; letter <= Character.MAX_CODE_POINT; letter++) {
                if (letters.getGlyphId(letter) != 0) {
                    found.set(letter);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
