package io.panelboard.exchange;

import io.panelboard.questions.Difficulty;
import java.util.Locale;
import java.util.Optional;

/** Knows the words by which lists name a difficulty, in English, German, French and Spanish. */
public final class Difficulties {

    private Difficulties() {}

    /** Returns the difficulty that the word names: "Beginner" is easy, "schwer" is hard. */
    public static Optional<Difficulty> named(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "e",
                    "easy",
                    "beginner",
                    "basic",
                    "junior",
                    "simple",
                    "leicht",
                    "einfach",
                    "facile",
                    "fácil",
                    "básico" -> Optional.of(Difficulty.EASY);
            case "m",
                    "medium",
                    "intermediate",
                    "middle",
                    "mid",
                    "mid-level",
                    "moderate",
                    "mittel",
                    "moyen",
                    "moyenne",
                    "medio",
                    "media",
                    "intermedio" -> Optional.of(Difficulty.MEDIUM);
            case "h",
                    "hard",
                    "advanced",
                    "senior",
                    "expert",
                    "difficult",
                    "schwer",
                    "schwierig",
                    "difficile",
                    "difícil",
                    "avanzado" -> Optional.of(Difficulty.HARD);
            default -> Optional.empty();
        };
    }
}
