package io.panelboard.questions;

/** Lists how hard a question is for the level it is asked at. */
public enum Difficulty {
    EASY("Easy"),
    MEDIUM("Medium"),
    HARD("Hard");

    private final String label;

    Difficulty(String label) {
        this.label = label;
    }

    /** Returns the word on screen and in exchanged files. */
    public String label() {
        return label;
    }
}
