package io.panelboard.exchange;

import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetExports;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers the formats of {@link ExportFormat} to the pages of question sets. */
@Component
class ListExports implements QuestionSetExports {

    @Override
    public List<Format> formats() {
        return Arrays.stream(ExportFormat.values())
                .map(format -> new Format(format.ending(), format.label()))
                .toList();
    }

    @Override
    public File write(QuestionSet set, Format format) {
        ExportFormat written = ExportFormat.withEnding(format.ending()).orElseThrow();
        Exported exported = Exported.of(set);
        return new File(written.fileName(exported.title()), written.mediaType(), written.write(exported));
    }
}
