package io.panelboard.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lists every setting of Panelboard, and those of its libraries that the handbook names. The handbook's table is made
 * from it, and an unknown name is compared with it.
 */
enum KnownSetting {
    SERVER_PORT("server.port", SettingType.PORT, "8080", "port"),
    SERVER_ADDRESS(
            "server.address",
            SettingType.LISTENING_ADDRESS,
            "`127.0.0.1`; every one where `server.ssl` is set",
            "the network address of this machine to listen on; `0.0.0.0` is every one, and what the container image"
                    + " says"),
    SERVER_SERVLET_CONTEXT_PATH(
            "server.servlet.context-path",
            SettingType.PATH,
            "–",
            "the path below which everything is served, such as `/panelboard`; the path of the base address has to be"
                    + " the same ([how](running.md#below-a-path))"),
    PANELBOARD_DATA("panelboard.data", SettingType.TEXT, "`./data`", "folder of the embedded database"),
    MONGODB_URI(
            "panelboard.mongodb.uri",
            SettingType.MONGODB,
            "–",
            "a real MongoDB, used instead of the embedded one ([how](running.md#a-mongodb))"),
    PANELBOARD_ADMIN_EMAIL(
            "panelboard.admin.email",
            SettingType.TEXT,
            "one-time link",
            "the first administrator, while there is nobody; not read afterwards"),
    PANELBOARD_ADMIN_PASSWORD(
            "panelboard.admin.password",
            SettingType.TEXT,
            "one-time link",
            "the first administrator's password; take it away after the first start"),
    PANELBOARD_BASE_URL(
            "panelboard.base-url",
            SettingType.TEXT,
            "the one the page was asked from",
            "the address that people use, `https://…`: one-time links carry it"),
    INTERNAL_PROXIES(
            "server.tomcat.remoteip.internal-proxies",
            SettingType.NETWORKS,
            "this machine",
            "networks of the proxies whose `X-Forwarded-*` are believed, such as `172.20.0.0/16`"
                    + " ([how](running.md#behind-a-proxy-with-tls))"),
    SIGN_IN_AT_MOST(
            "panelboard.sign-in.at-most",
            SettingType.DURATION,
            "`12h`",
            "when a sign-in ends, whatever the person does"),
    SIGN_IN_IDLE(
            "panelboard.sign-in.idle",
            SettingType.DURATION,
            "`60m`",
            "when a sign-in ends without a key, a click or a page opened; the page warns before, with a button to"
                    + " stay. A board on which one has a seat is attended while the interview goes on, so only the"
                    + " limit above ends it"),
    SIGN_IN_KEPT_AT_MOST(
            "panelboard.sign-in.kept-at-most",
            SettingType.DURATION,
            "`14d`",
            "as `at-most`, where the person asked to stay signed in"),
    SIGN_IN_KEPT_IDLE(
            "panelboard.sign-in.kept-idle",
            SettingType.DURATION,
            "`7d`",
            "as `idle`, where the person asked to stay signed in"),
    SECOND_FACTOR_FOR(
            "panelboard.sign-in.second-factor-for",
            SettingType.ROLES,
            "–",
            "roles that cannot sign in without a second factor, of `ADMINISTRATOR`, `HIRING_MANAGER` and"
                    + " `INTERVIEWER`, separated by commas"),
    PANELBOARD_OIDC_ISSUER(
            "panelboard.oidc.issuer",
            SettingType.TEXT,
            "–",
            "sign-in by an OpenID Connect provider, beside passwords: its address"
                    + " ([how](running.md#sign-in-by-an-identity-provider))"),
    PANELBOARD_OIDC_CLIENT_ID("panelboard.oidc.client-id", SettingType.TEXT, "–", "Panelboard's name at the provider"),
    PANELBOARD_OIDC_CLIENT_SECRET(
            "panelboard.oidc.client-secret", SettingType.TEXT, "–", "Panelboard's secret at the provider"),
    PANELBOARD_OIDC_NAME("panelboard.oidc.name", SettingType.TEXT, "its host", "what the button calls the provider"),
    MANAGEMENT_SERVER_PORT(
            "management.server.port",
            SettingType.PORT_OR_NONE,
            "on the public port, for administrators",
            "a port on 127.0.0.1 for `/actuator/prometheus`"),
    MANAGEMENT_SERVER_ADDRESS(
            "management.server.address",
            SettingType.LISTENING_ADDRESS,
            "`127.0.0.1`",
            "opens that port further; needs `MANAGEMENT_SERVER_PORT`"),
    LOG_FORMAT(
            "logging.structured.format.console",
            SettingType.LOG_FORMAT,
            "plain text",
            "`ecs` or `logstash`: the log as JSON lines"),
    STORAGE_FSYNC(
            "panelboard.storage.fsync",
            SettingType.TRUE_OR_FALSE,
            "`true`",
            "whether the disk confirms each write before it is acknowledged"),
    PANELBOARD_SECRETS(
            "panelboard.secrets",
            SettingType.FOLDER,
            "`/run/secrets`, if it is there",
            "a folder whose files are settings by their names, such as `PANELBOARD_ADMIN_PASSWORD` or `MONGODB_URI`"),
    SPRING_PROFILES_ACTIVE(
            "spring.profiles.active",
            SettingType.TEXT,
            "–",
            "`demo`: the demo's people, questions and interviews, with a known password; answers this machine only"),
    PANELBOARD_ALLOW(
            "panelboard.allow",
            SettingType.ALLOWANCES,
            "–",
            "words for settings that are not safe and would keep Panelboard from starting; it says which when it"
                    + " refuses: "),
    RESTORE(
            "panelboard.storage.restore",
            SettingType.TEXT,
            "–",
            "`=FILE` puts a [backup](backup.md) in the place of the embedded database, and ends"),
    BACKUP_CHECK(
            "panelboard.backup.check",
            SettingType.OPTION,
            "–",
            "`=FILE` checks a [backup](backup.md) without restoring it, and ends with 0 (whole) or 1"),
    REBUILD_RESULTS(
            "panelboard.rebuild-results",
            SettingType.OPTION,
            "–",
            "makes all panel results again from the boards at the start, says how far it is, and goes on; the"
                    + " calibration page has a button for the same"),
    AUDIT_CHECK(
            "panelboard.audit.check",
            SettingType.OPTION,
            "–",
            "alone or with `=NUMBER:HASH`, a head that was noted: checks the [audit trail](audit-trail.md), and ends"
                    + " with 0 (intact) or 1; the audit page has a button for the same"),
    RECORD_CHECK(
            "panelboard.record.check",
            SettingType.OPTION,
            "–",
            "`=FILE` checks a [record](audit-trail.md#records), and ends with 0 (it holds) or 1"),
    VERSION("version", SettingType.OPTION, "–", "prints the version, the formats it reads, and ends");

    private static final String OWN = "panelboard.";

    private final String property;
    private final SettingType type;
    private final String fallback;
    private final String meaning;

    KnownSetting(String property, SettingType type, String fallback, String meaning) {
        this.property = property;
        this.type = type;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** Returns its name as an option, a system property, in a file of settings. */
    String property() {
        return property;
    }

    SettingType type() {
        return type;
    }

    /** Describes what happens where it is not set, in Markdown. */
    String fallback() {
        return fallback;
    }

    /** Describes it in Markdown. */
    String meaning() {
        return this == PANELBOARD_ALLOW ? meaning + "`" + String.join("`, `", Allowances.WORDS) + "`" : meaning;
    }

    /** Returns its name as an environment variable; {@code MONGODB_URI} is no translation of the property. */
    String variable() {
        return this == MONGODB_URI ? name() : underscored(property.replace('-', '_'));
    }

    /** Returns the variables that Spring reads as this setting: with dashes left out, or as underscores. */
    List<String> variables() {
        return Stream.of(variable(), underscored(property.replace("-", "")), underscored(property.replace('-', '_')))
                .distinct()
                .toList();
    }

    /** Whether it is read from the command line alone. */
    boolean isOption() {
        return type == SettingType.OPTION;
    }

    /** Whether its variable's name is read everywhere, also from the command line and from a file of secrets. */
    boolean isForwarded() {
        return name().equals(variable()) && (this == MONGODB_URI || property.startsWith(OWN));
    }

    /** Tells whether it is meant by this name, in any spelling that Spring takes for one of its own. */
    boolean isNamed(String name) {
        return uniform(name).equals(uniform(property)) || variables().contains(name.toUpperCase(Locale.ROOT));
    }

    /** Makes spellings equal that Spring takes for one: {@code sign-in}, {@code signIn} and {@code sign_in}. */
    static String uniform(String property) {
        return property.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    private static String underscored(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
