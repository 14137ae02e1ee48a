package io.panelboard.interviews.internal;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.shared.Id;
import io.panelboard.shared.ui.ForgottenTexts;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds interviews whose candidate was erased. */
@Component
class ForgottenInterviews implements ForgottenTexts {

    private final Interviews interviews;
    private final Candidates candidates;

    ForgottenInterviews(Interviews interviews, Candidates candidates) {
        this.interviews = interviews;
        this.candidates = candidates;
    }

    @Override
    public Set<String> of(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> Id.read(id, InterviewId::new).stream())
                .flatMap(id -> interviews.find(id).stream())
                .filter(this::isErased)
                .map(interview -> interview.id().value())
                .collect(Collectors.toSet());
    }

    private boolean isErased(Interview interview) {
        return candidates
                .find(interview.candidate())
                .filter(Candidate::isErased)
                .isPresent();
    }
}
