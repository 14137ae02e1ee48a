package io.panelboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is C#?                                 | What is C#?
            Is user_id a name, and user_name_2?         | Is user_id a name, and user_name_2?
            What does `List<String>` erase to?          | What does List<String> erase to?
            List<String> or Map<K, V>?                  | List<String> or Map<K, V>?
            What is 2*3*4, and 2 * 3 * 4?               | What is 2*3*4, and 2 * 3 * 4?
            [CORE] Which law?                           | [CORE] Which law?
            a > b, and #1?                              | a > b, and #1?
            What is **peat**, *loam* or ***clay***?     | What is peat, loam or clay?
            __Strong__ and _weak_ words                 | Strong and weak words
            ## Why [this](https://example.test/a)?      | Why this?
            > Quoted                                    | Quoted
            Is `__init__` a `*args` thing?              | Is __init__ a *args thing?
            1 \\* 2                                     | 1 * 2
            """)
    void showsTheWordsAsTyped(String markdown, String words) {
        assertThat(MarkdownWords.of(markdown, 400)).isEqualTo(words);
    }

    @Test
    void joinsLinesAndTakesFencesAway() {
        assertThat(MarkdownWords.of("What is\nthis?\n\n```java\nint a = 1;\n```", 400))
                .isEqualTo("What is this? int a = 1;");
    }
}
