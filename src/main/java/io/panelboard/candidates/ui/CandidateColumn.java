package io.panelboard.candidates.ui;

import io.panelboard.shared.Folding;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names what a table says of a candidate, with the words that spreadsheets of other programs have for it. */
enum CandidateColumn {
    NAME(
            "Name",
            "name, full name, candidate, candidate name, applicant, applicant name, bewerber, bewerberin, kandidat,"
                    + " kandidatin, vollstandiger name, nom complet, candidat, nombre completo, candidato"),
    FIRST_NAME("First name", "first name, firstname, given name, forename, vorname, prenom, nombre, nombres"),
    LAST_NAME(
            "Last name",
            "last name, lastname, surname, family name, nachname, familienname, nom, nom de famille, apellido, apellidos"),
    EMAIL(
            "Email",
            "email, e mail, email address, e mail address, mail, primary email, candidate email, email adresse, e mail"
                    + " adresse, mailadresse, adresse email, adresse e mail, courriel, correo, correo electronico"),
    SOURCE("Source", "source, channel, referrer, quelle, kanal, origine, provenance, fuente, origen"),
    EXTERNAL_ID(
            "Id elsewhere",
            "id, external id, candidate id, application id, applicant id, bewerber id, bewerbernummer, identifiant,"
                    + " identificador");

    private static final Map<String, CandidateColumn> BY_WORD = Stream.of(values())
            .flatMap(column -> Stream.of(column.words.split(", ")).map(word -> Map.entry(word, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String label;
    private final String words;

    CandidateColumn(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** Returns the word on screen. */
    String label() {
        return label;
    }

    /** Returns the column of this name; signs between words, accents and case do not count. */
    static Optional<CandidateColumn> named(String header) {
        return Optional.ofNullable(BY_WORD.get(Folding.search(header.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " "))));
    }
}
