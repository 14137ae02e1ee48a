package io.panelboard.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "930, 09:30",
        "0930, 09:30",
        "9.30, 09:30",
        "9:30, 09:30",
        "9h30, 09:30",
        "9, 09:00",
        "9 am, 09:00",
        "9pm, 21:00",
        "2:30 p.m., 14:30",
        "12 am, 00:00",
        "12 PM, 12:00",
        "1430, 14:30",
        "14 h, 14:00",
        "00:00, 00:00",
        "' 23:59 ', 23:59"
    })
    void readsATimeAsPeopleTypeIt(String typed, LocalTime time) {
        assertThat(TypedTime.of(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99:99", "24:00", "12:60", "13 pm", "0 am", "9:3", "noon", "", "-9", "12345"})
    void takesNothingElse(String typed) {
        assertThat(TypedTime.of(typed)).isEmpty();
    }
}
