package io.panelboard.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names what a table's column, or a named field, may hold: the name that is written, and aliases that are read.
 * Names are compared without case, spaces and underscores.
 */
public enum Column {
    SECTION_NUMBER("section_number", "section no"),
    SECTION(
            "section",
            "topic | category | chapter | area | theme | group | domain | subject"
                    + " | bereich | abschnitt | thema | kategorie | themengebiet | thème | catégorie | rubrique | domaine"
                    + " | sección | tema | categoría | área"),
    TITLE("title", "short title | name | titel | kurztitel | titre | título"),
    QUESTION(
            "question",
            "questions | prompt | question text | interview question | interview questions | q | text"
                    + " | frage | fragen | fragestellung | interviewfrage | question d'entretien | questions d'entretien"
                    + " | intitulé | pregunta | preguntas"),
    GUIDANCE(
            "guidance",
            "answer | answers | a | expected answer | expected answers | ideal answer | sample answer | model answer"
                    + " | good answer | what a good answer holds | what to look for | look for | listen for | notes | note"
                    + " | hint | hints | tips | explanation | solution | key points | expected"
                    + " | antwort | antworten | musterantwort | erwartete antwort | erwartung | hinweis | hinweise | lösung"
                    + " | notizen | réponse | réponses | réponse attendue | indice | solution attendue"
                    + " | respuesta | respuestas | respuesta esperada | notas | pista | solución"),
    PROBES(
            "probes",
            "probe | follow-up | follow-ups | follow-up question | follow-up questions | probing questions"
                    + " | nachfrage | nachfragen | zusatzfrage | zusatzfragen | relance | relances | question de relance"
                    + " | repregunta | repreguntas | seguimiento"),
    COMPETENCY(
            "competency",
            "competence | competencies | skill | skills | kompetenz | kompetenzen | fähigkeit | compétence | compétences"
                    + " | competencia | competencias | habilidad"),
    MINUTES(
            "minutes",
            "min | mins | time | time min | time minutes | duration | duration min | duration minutes"
                    + " | minuten | zeit | zeit min | zeit minuten | dauer | dauer min | durée | durée min | temps"
                    + " | minutos | duración | duración min | tiempo"),
    WEIGHT("weight", "points | gewicht | gewichtung | punkte | poids | pondération | peso | ponderación | puntos"),
    DIFFICULTY(
            "difficulty",
            "difficulty level | complexity | schwierigkeit | schwierigkeitsgrad | difficulté | dificultad"),
    TAGS("tags", "tag | keywords | labels | schlagworte | stichworte | mots-clés | étiquettes | etiquetas"),
    ANCHOR_1("anchor_1", "level 1 | score 1 | rating 1 | stufe 1 | niveau 1 | nivel 1"),
    ANCHOR_2("anchor_2", "level 2 | score 2 | rating 2 | stufe 2 | niveau 2 | nivel 2"),
    ANCHOR_3("anchor_3", "level 3 | score 3 | rating 3 | stufe 3 | niveau 3 | nivel 3"),
    ANCHOR_4("anchor_4", "level 4 | score 4 | rating 4 | stufe 4 | niveau 4 | nivel 4"),
    ANCHOR_5("anchor_5", "level 5 | score 5 | rating 5 | stufe 5 | niveau 5 | nivel 5"),
    SET("set", "question set | set title"),
    ROLE("role", "position | rolle | stelle | rôle | poste | puesto"),
    LEVEL("level", "seniority"),
    SLOT("slot", "slot minutes"),
    SCALE_1("scale_1", ""),
    SCALE_2("scale_2", ""),
    SCALE_3("scale_3", ""),
    SCALE_4("scale_4", ""),
    SCALE_5("scale_5", "");

    /** Lists the columns that messages to authors mention. */
    public static final String KNOWN =
            "section, question, guidance, probes, competency, minutes, weight, difficulty, tags, "
                    + "anchor_1 to anchor_5";

    private static final Pattern OR = Pattern.compile(" \\| ");

    /** Holds the columns that describe the whole set. */
    public static final Set<Column> OF_SET = EnumSet.range(SET, SCALE_5);

    private static final Map<String, Column> BY_NAME = Arrays.stream(values())
            .flatMap(c -> c.names().map(n -> Map.entry(key(n), c)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String title;
    private final String others;

    Column(String title, String others) {
        this.title = title;
        this.others = others;
    }

    /** Returns the name that is written. */
    public String title() {
        return title;
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(title), OR.splitAsStream(others)).filter(n -> !n.isEmpty());
    }

    public static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    public static Column anchor(int level) {
        return valueOf("ANCHOR_" + level);
    }

    public static Column scale(int level) {
        return valueOf("SCALE_" + level);
    }

    /** Reduces a name to the letters and digits by which names are compared. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
