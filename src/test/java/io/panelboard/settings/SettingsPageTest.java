package io.panelboard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the handbook's page of settings; with {@code -Dpanelboard.docs.write=true} it is written anew. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("docs/operator/settings.md");

    @Test
    void thePageIsMadeFromTheList() throws IOException {
        String page = page();
        if (Boolean.getBoolean("panelboard.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with -Dpanelboard.docs.write=true").hasContent(page);
    }

    private static String page() {
        var page = new StringBuilder("""
                # Settings

                Made by `SettingsPageTest` from [`KnownSetting`](../../src/main/java/io/panelboard/settings/KnownSetting.java). A variable is read from the environment, and where its name begins with `PANELBOARD_` or is `MONGODB_URI` also from a file of that name in the folder `PANELBOARD_SECRETS`. A property is a Java system property (before `-jar`), an option of the command line (`--name=value`, for what is no secret), a line in a file of settings (`--spring.config.additional-location=file:…`) or a file of that name among the secrets. Other settings of Spring Boot work as its manual says.

                Panelboard does not start with a name of its own that is none, with a word that it does not know, or with a value that cannot be meant: it says on the standard error which setting, where it was set, the nearest that is known, or how to mend it, nothing else, and ends with 1. Where a start fails later, the log of the start is on the standard output, and the reason alone on the standard error; with a log of JSON lines it is the last of them.

                `PANELBOARD_SECRETS` says where a part of the files is, so it is read before any of them: a line `panelboard.secrets` in a file is refused. It belongs in the environment or on the command line.

                A profile of your own is known by what it brings: a file `application-NAME.yaml` (or of another `spring.config.name`) that is not empty, a section with `spring.config.activate.on-profile`, or a group (`spring.profiles.group.NAME`). One that brings nothing at this start is taken for a misspelt word, also if its only section asks for a second profile that is not active.

                | variable | property | means | default |
                |---|---|---|---|
                """);
        for (KnownSetting setting : KnownSetting.values()) {
            if (!setting.isOption()) {
                page.append("| `%s` | `%s` | %s | %s |\n"
                        .formatted(setting.variable(), setting.property(), setting.meaning(), setting.fallback()));
            }
        }
        page.append("""

                These are options of the command line alone:

                | option | does |
                |---|---|
                """);
        for (KnownSetting setting : KnownSetting.values()) {
            if (setting.isOption()) {
                page.append("| `--%s` | %s |\n".formatted(setting.property(), setting.meaning()));
            }
        }
        return page.toString();
    }
}
