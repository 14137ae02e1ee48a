package io.panelboard.access;

import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditHead;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.TimeRange;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.people.AccountChange;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.export.FigureSheet;
import io.panelboard.review.export.RecordFilter;
import java.lang.reflect.Method;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An argument of every type that a service asks for, about one interview. */
final class Examples {

    private final Map<Class<?>, Object> byType;

    Examples(Company company, Interview interview, Person asking) {
        var candidate = new Candidate(
                interview.candidate(), "Somebody", company.addressOf(interview), interview.startsAt(), 0L);
        byType = Map.ofEntries(
                Map.entry(JobId.class, company.job()),
                Map.entry(ApplicationId.class, interview.application()),
                Map.entry(Job.class, company.openJob()),
                Map.entry(Job.Details.class, new Job.Details(" ", "", "", List.of(), null, List.of(), List.of())),
                Map.entry(Application.class, company.application(interview)),
                Map.entry(Applications.NewApplication.class, new Applications.NewApplication(" ", " ", "")),
                Map.entry(
                        QuestionSet.class,
                        new QuestionSet(
                                new QuestionSetId("none"),
                                " ",
                                "",
                                "",
                                0,
                                RatingScale.FIVE,
                                List.of(),
                                List.of(),
                                false,
                                0,
                                interview.startsAt(),
                                0L)),
                Map.entry(Person.class, asking),
                Map.entry(PersonId.class, new PersonId("nobody")),
                Map.entry(Interview.class, interview),
                Map.entry(InterviewId.class, interview.id()),
                Map.entry(Candidate.class, candidate),
                Map.entry(CandidateId.class, interview.candidate()),
                Map.entry(
                        Interviews.Plan.class,
                        new Interviews.Plan(
                                interview.application(),
                                null,
                                interview.revision(),
                                LocalDateTime.ofInstant(interview.startsAt(), ZoneOffset.UTC),
                                ZoneOffset.UTC,
                                1,
                                List.of())),
                Map.entry(TimeRange.class, interview.slot()),
                Map.entry(QuestionSetId.class, company.revision().set()),
                Map.entry(RevisionId.class, company.revision().id()),
                Map.entry(SetEdit.class, new SetEdit.RemoveSection(new SectionId("none"))),
                Map.entry(RatingScale.class, RatingScale.FIVE),
                Map.entry(AuditFilter.class, AuditFilter.ALL),
                Map.entry(AuditHead.class, AuditHead.NONE),
                Map.entry(SecondFactors.Offer.class, new SecondFactors.Offer("JBSWY3DPEHPK3PXP", "otpauth://none")),
                Map.entry(
                        AccountChange.class,
                        new AccountChange(AccountChange.Kind.LINK_USED, interview.startsAt(), null)),
                Map.entry(long.class, Long.MAX_VALUE),
                Map.entry(InterviewFilter.class, InterviewFilter.ALL),
                Map.entry(RecordFilter.class, RecordFilter.ALL),
                Map.entry(FigureSheet.class, new FigureSheet("Comparison", List.of(), List.of())),
                Map.entry(InterviewOrder.class, InterviewOrder.PAST_FIRST),
                Map.entry(Role.class, Role.INTERVIEWER),
                Map.entry(ZoneId.class, ZoneOffset.UTC),
                Map.entry(java.time.Instant.class, interview.startsAt()),
                Map.entry(String.class, " "),
                Map.entry(int.class, 10),
                Map.entry(Integer.class, 0),
                Map.entry(byte[].class, new byte[0]),
                Map.entry(boolean.class, true),
                Map.entry(BooleanSupplier.class, (BooleanSupplier) () -> false),
                Map.entry(List.class, List.of()),
                Map.entry(Set.class, Set.of()),
                Map.entry(Collection.class, List.of()),
                Map.entry(Consumer.class, (Consumer<Object>) ignored -> {}));
    }

    Object[] of(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> of(method, type))
                .toArray();
    }

    private Object of(Method method, Class<?> type) {
        Object example = byType.get(type);
        if (example != null) {
            return example;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new AssertionError("%s asks for a %s: give an example of one here."
                .formatted(Services.name(method), type.getSimpleName()));
    }
}
