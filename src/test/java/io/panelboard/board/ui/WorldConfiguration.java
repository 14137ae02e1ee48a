package io.panelboard.board.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/** The real boards on an embedded database, in a world where everything around them is fixed. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan({"io.panelboard.board.live", "io.panelboard.board.internal"})
class WorldConfiguration {

    /** The session's attribute that says who is signed in. */
    static final String PERSON = "person";

    /** The session's attribute without which nobody can be looked up. */
    static final String AWAY = "database away";

    @Bean
    Clock clock() {
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), World.START));
    }

    @Bean
    MongoOperations mongo() {
        return Databases.EMBEDDED.template();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    CurrentPerson currentPerson() {
        return () -> {
            VaadinSession session = VaadinSession.getCurrent();
            if (session.getAttribute(AWAY) != null) {
                throw new DataAccessResourceFailureException("no database");
            }
            Object known = session.getAttribute(PERSON);
            String asked = known == null ? VaadinRequest.getCurrent().getParameter("as") : known.toString();
            Person person = World.EVERYBODY.stream()
                    .filter(p -> p.id().value().equals(asked))
                    .findFirst()
                    .orElse(World.LEAD);
            session.setAttribute(PERSON, person.id().value());
            return person;
        };
    }

    @Bean
    Interviews interviews() {
        Interviews interviews = mock();
        when(interviews.find(any())).thenAnswer(call -> {
            InterviewId id = call.getArgument(0);
            return id.value().startsWith("i") ? Optional.of(World.interview(id.value())) : Optional.empty();
        });
        when(interviews.begin(any())).thenReturn(true);
        when(interviews.reseat(any(), any())).thenReturn(true);
        return interviews;
    }

    @Bean
    Candidates candidates() {
        Candidates candidates = mock();
        when(candidates.find(any())).thenReturn(Optional.of(World.CANDIDATE));
        return candidates;
    }

    @Bean
    Applications applications() {
        Applications applications = mock();
        var application = new Application(
                World.APPLICATION, World.CANDIDATE.id(), World.JOB.id(), "", null, World.START, null, null, null);
        when(applications.find(any())).thenReturn(Optional.of(application));
        when(applications.byIds(any())).thenReturn(Map.of(application.id(), application));
        return applications;
    }

    @Bean
    Jobs jobs() {
        Jobs jobs = mock();
        when(jobs.find(any())).thenReturn(Optional.of(World.JOB));
        when(jobs.byIds(any())).thenReturn(Map.of(World.JOB.id(), World.JOB));
        return jobs;
    }

    @Bean
    QuestionSets questionSets() {
        QuestionSets sets = mock();
        when(sets.revision(any())).thenReturn(Optional.of(World.REVISION));
        return sets;
    }

    @Bean
    People people() {
        People people = mock();
        when(people.byIds(any())).thenAnswer(call -> {
            Collection<?> ids = call.getArgument(0);
            return World.EVERYBODY.stream()
                    .filter(p -> ids.contains(p.id()))
                    .collect(Collectors.toMap(Person::id, Function.identity()));
        });
        when(people.with(Role.INTERVIEWER))
                .thenReturn(World.EVERYBODY.stream()
                        .filter(person -> person.has(Role.INTERVIEWER))
                        .toList());
        when(people.with(Role.HIRING_MANAGER)).thenReturn(List.of(World.MANAGER));
        return people;
    }
}
