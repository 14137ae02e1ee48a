package io.panelboard.exchange.api;

import io.panelboard.exchange.ExchangeViolation;
import io.panelboard.exchange.ExportFormat;
import io.panelboard.exchange.Exported;
import io.panelboard.exchange.QuestionList;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.RuleViolation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Serves question sets over HTTP. */
@RestController
@RequestMapping("/api/v1/question-sets")
class QuestionSetsApi {

    private static final int MAX_ID_LENGTH = 90;

    private final QuestionSets sets;
    private final ListImport lists;
    private final CurrentPerson current;

    QuestionSetsApi(QuestionSets sets, ListImport lists, CurrentPerson current) {
        this.sets = sets;
        this.lists = lists;
        this.current = current;
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview preview(@RequestParam MultipartFile file) {
        administrator();
        return Preview.of(ListImport.read(file));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Stored> store(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String level) {
        Person by = administrator();
        QuestionList list = ListImport.read(file);
        QuestionSet set = lists.store(by, list, title, role, level);
        URI address = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .path("/{id}")
                .build(set.id().value());
        return ResponseEntity.created(address).body(new Stored(Listed.of(set), Preview.leftOut(list)));
    }

    @GetMapping
    List<Listed> all() {
        administrator();
        return sets.all().stream().map(Listed::of).toList();
    }

    /** Exports the draft, or a revision of it. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> export(
            @PathVariable String id,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable Integer revision) {
        administrator();
        ExportFormat chosen = ExportFormat.withEnding(format)
                .orElseThrow(() -> new RuleViolation(
                        "format",
                        ExchangeViolation.FORMAT_UNKNOWN,
                        format,
                        Arrays.stream(ExportFormat.values())
                                .map(ExportFormat::ending)
                                .collect(Collectors.joining(", "))));
        Exported set =
                find(id, revision).orElseThrow(() -> new RuleViolation(QuestionsViolation.SET_OR_REVISION_UNKNOWN));
        var name = ContentDisposition.attachment()
                .filename(chosen.fileName(set.title()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType(chosen.mediaType()))
                .body(chosen.write(set));
    }

    private Optional<Exported> find(String id, @Nullable Integer revision) {
        if (id.isBlank() || id.length() > MAX_ID_LENGTH) {
            return Optional.empty();
        }
        var set = new QuestionSetId(id);
        return revision == null
                ? sets.find(set).map(Exported::of)
                : sets.revision(RevisionId.of(set, revision)).map(Exported::of);
    }

    private Person administrator() {
        Person person = current.get();
        person.require(Role.ADMINISTRATOR, "exchange question sets");
        return person;
    }
}
