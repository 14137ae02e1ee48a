package io.panelboard.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a page's address asks for, and how to write it. An address may hold anything: what is misspelt asks nothing. */
final class Asked {

    private final StringBuilder address;

    private Asked(String route) {
        address = new StringBuilder(route);
    }

    static Asked address(String route) {
        return new Asked(route);
    }

    /** Adds a parameter; null or an empty one is left out. */
    Asked with(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return this;
    }

    String text() {
        return address.toString();
    }

    static <E extends Enum<E>> @Nullable E constant(QueryParameters asked, String name, Class<E> type) {
        return asked.getSingleParameter(name)
                .flatMap(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst())
                .orElse(null);
    }

    static @Nullable LocalDate date(QueryParameters asked, String name) {
        try {
            return asked.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
