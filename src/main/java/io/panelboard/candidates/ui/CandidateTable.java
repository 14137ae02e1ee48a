package io.panelboard.candidates.ui;

import io.panelboard.candidates.Applications.NewApplication;
import io.panelboard.exchange.TableFile.Line;
import io.panelboard.people.EmailAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads candidates from the rows of a table, one of each.
 *
 * @param names of the columns as the table has them; empty where it has none
 * @param places where what is read stands, from 0
 * @param rows without those that are empty
 */
record CandidateTable(List<String> names, Map<CandidateColumn, Integer> places, List<Row> rows) {

    /** Limits the rows that are searched for the columns' names, as something may stand above the table. */
    private static final int MAX_HEADER = 20;

    /** Limits the columns that a person can choose from. */
    private static final int MAX_COLUMNS = 40;

    /** Matches an address as mail programs write it: {@code Jane Doe <jane@example.org>}. */
    private static final Pattern NAMED_ADDRESS = Pattern.compile("\"?([^\"<>]*?)\"?\\s*<([^<>\\s]+@[^<>\\s]+)>");

    /**
     * Represents a row.
     *
     * @param line its number in the table, from 1
     * @param problem why it is no candidate; empty if it is one
     */
    record Row(int line, String name, String email, String source, String externalId, String problem) {

        boolean isCandidate() {
            return problem.isEmpty();
        }

        NewApplication application() {
            return new NewApplication(name, email, source, externalId);
        }
    }

    static final CandidateTable NONE = new CandidateTable(List.of(), Map.of(), List.of());

    CandidateTable {
        names = List.copyOf(names);
        places = Map.copyOf(places);
        rows = List.copyOf(rows);
    }

    /** Reads a table in the columns that their names tell, or else those that hold addresses and words. */
    static CandidateTable read(List<Line> lines) {
        int header = header(lines);
        return read(lines, header, header < 0 ? guessed(lines) : named(lines.get(header)));
    }

    /** Reads a table in the columns that a person chose. */
    static CandidateTable read(List<Line> lines, Map<CandidateColumn, Integer> places) {
        int header = header(lines);
        if (header < 0 && !lines.isEmpty() && !holdsAddress(lines.getFirst())) {
            header = 0;
        }
        return read(lines, header, places);
    }

    private static CandidateTable read(List<Line> lines, int header, Map<CandidateColumn, Integer> places) {
        int width = Math.min(
                MAX_COLUMNS,
                lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0));
        List<String> names = IntStream.range(0, width)
                .mapToObj(place -> header < 0 ? "" : lines.get(header).cell(place))
                .toList();
        var addresses = new HashMap<String, Integer>();
        var ids = new HashMap<String, Integer>();
        var rows = new ArrayList<Row>();
        lines.stream().skip(header + 1L).filter(line -> !line.isBlank()).forEach(line -> {
            Row row = row(line, places);
            Integer address = before(addresses, EmailAddress.normalized(row.email()), row);
            Integer id = before(ids, row.externalId(), row);
            rows.add(
                    address != null
                            ? twice(row, "Row %d has this address already.".formatted(address))
                            : id != null ? twice(row, "Row %d has this id already.".formatted(id)) : row);
        });
        return new CandidateTable(names, places, rows);
    }

    /** Returns the first row that names a column of addresses; -1 if there is none. */
    private static int header(List<Line> lines) {
        return IntStream.range(0, Math.min(MAX_HEADER, lines.size()))
                .filter(i -> named(lines.get(i)).containsKey(CandidateColumn.EMAIL))
                .findFirst()
                .orElse(-1);
    }

    private static Map<CandidateColumn, Integer> named(Line line) {
        var places = new EnumMap<CandidateColumn, Integer>(CandidateColumn.class);
        for (int i = 0; i < line.cells().size(); i++) {
            int place = i;
            CandidateColumn.named(line.cell(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        // "Nom" and "Nombre" are one half of a name only beside the other half.
        if (!places.containsKey(CandidateColumn.NAME)
                && places.containsKey(CandidateColumn.FIRST_NAME) != places.containsKey(CandidateColumn.LAST_NAME)) {
            Integer only = Optional.ofNullable(places.remove(CandidateColumn.FIRST_NAME))
                    .or(() -> Optional.ofNullable(places.remove(CandidateColumn.LAST_NAME)))
                    .orElseThrow();
            places.put(CandidateColumn.NAME, only);
        }
        return places;
    }

    /** Takes the column with the most addresses, and the first with words for the name. */
    private static Map<CandidateColumn, Integer> guessed(List<Line> lines) {
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        var places = new EnumMap<CandidateColumn, Integer>(CandidateColumn.class);
        long most = 0;
        for (int i = 0; i < Math.min(MAX_COLUMNS, width); i++) {
            int place = i;
            long addresses = lines.stream()
                    .filter(line -> line.cell(place).contains("@"))
                    .count();
            if (addresses > most) {
                most = addresses;
                places.put(CandidateColumn.EMAIL, place);
            }
        }
        int email = places.getOrDefault(CandidateColumn.EMAIL, -1);
        if (email >= 0) {
            IntStream.range(0, Math.min(MAX_COLUMNS, width))
                    .filter(place -> place != email
                            && lines.stream()
                                    .anyMatch(line ->
                                            line.cell(place).codePoints().anyMatch(Character::isLetter)))
                    .findFirst()
                    .ifPresent(place -> places.put(CandidateColumn.NAME, place));
        }
        return places;
    }

    private static boolean holdsAddress(Line line) {
        return line.cells().stream().anyMatch(cell -> cell.contains("@"));
    }

    private static Row row(Line line, Map<CandidateColumn, Integer> places) {
        String email = cell(line, places, CandidateColumn.EMAIL);
        String name = name(line, places);
        Matcher both = NAMED_ADDRESS.matcher(email);
        if (both.matches()) {
            name = name.isEmpty() ? both.group(1).strip() : name;
            email = both.group(2);
        }
        String problem =
                email.isEmpty() ? "This row has no email address." : name.isEmpty() ? "This row has no name." : "";
        return new Row(
                line.number(),
                name,
                email,
                cell(line, places, CandidateColumn.SOURCE),
                cell(line, places, CandidateColumn.EXTERNAL_ID),
                problem);
    }

    /** Returns the whole name; beside a first name alone, as in "Name, Vorname", the column of names holds the last one. */
    private static String name(Line line, Map<CandidateColumn, Integer> places) {
        String name = cell(line, places, CandidateColumn.NAME);
        String first = cell(line, places, CandidateColumn.FIRST_NAME);
        String last = cell(line, places, CandidateColumn.LAST_NAME);
        boolean whole = !name.isEmpty() && (first.isEmpty() || places.containsKey(CandidateColumn.LAST_NAME));
        return whole ? name : (first + " " + (name.isEmpty() ? last : name)).strip();
    }

    private static String cell(Line line, Map<CandidateColumn, Integer> places, CandidateColumn column) {
        return line.cell(places.getOrDefault(column, -1)).replaceAll("\\s+", " ");
    }

    /** Returns the earlier row with this value; null if there is none. */
    private static @Nullable Integer before(Map<String, Integer> seen, String value, Row row) {
        return value.isEmpty() ? null : seen.putIfAbsent(value, row.line());
    }

    private static Row twice(Row row, String problem) {
        return new Row(row.line(), row.name(), row.email(), row.source(), row.externalId(), problem);
    }
}
