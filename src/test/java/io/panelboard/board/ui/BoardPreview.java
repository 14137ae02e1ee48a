package io.panelboard.board.ui;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.Ids;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Starts the board alone, to look at it: {@code /board/i-live?as=p1} as a panelist, {@code as=lead}, {@code as=obs},
 * {@code as=boss}, and {@code /board/i-debrief}. Run with {@code ./mvnw spring-boot:test-run
 * -Dspring-boot.run.main-class=io.panelboard.board.ui.BoardPreview}.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableScheduling
@Import(WorldConfiguration.class)
class BoardPreview {

    public static void main(String[] args) {
        var application = new SpringApplication(BoardPreview.class);
        application.setDefaultProperties(Map.of(
                "server.address",
                "127.0.0.1",
                "spring.autoconfigure.exclude",
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration"));
        application.run(args);
    }

    @Bean
    SecurityFilterChain everythingIsOpen(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    ApplicationRunner demo(Boards boards) {
        return arguments -> {
            live(boards, new InterviewId("i-live"));
            live(boards, new InterviewId("i-debrief"));
            debrief(boards, new InterviewId("i-debrief"));
        };
    }

    private static void live(Boards boards, InterviewId id) {
        for (int n = 1; n <= 4; n++) {
            ask(boards, id, World.LEAD, new BoardCommand.Activate(World.q(n)));
            if (n == 3) {
                ask(boards, id, World.LEAD, new BoardCommand.Skip(World.q(3), "Covered while talking about crates."));
                continue;
            }
            score(boards, id, World.LEAD, n, 3 + n % 2);
            score(boards, id, World.SECOND, n, n == 2 ? 5 : 3);
            if (n < 4) {
                score(boards, id, World.PANELIST, n, n == 2 ? 2 : 4);
            }
            score(boards, id, World.OBSERVER, n, 2);
        }
        ask(boards, id, World.PANELIST, new BoardCommand.Note(World.q(4), """
                Separate error types in libraries, "anyhow at the edge".
                Told of an outage where a retry hid the cause."""));
        ask(boards, id, World.SECOND, new BoardCommand.Recommend(Recommendation.YES));
        ask(boards, id, World.SECOND, new BoardCommand.Summarise("Strong on errors, thin on review."));
        ask(boards, id, World.SECOND, new BoardCommand.Lock());
    }

    private static void debrief(Boards boards, InterviewId id) {
        score(boards, id, World.PANELIST, 4, 5);
        ask(boards, id, World.PANELIST, new BoardCommand.Recommend(Recommendation.STRONG_YES));
        ask(boards, id, World.PANELIST, new BoardCommand.Summarise("Would raise our practice. I want this person."));
        ask(boards, id, World.PANELIST, new BoardCommand.Lock());
        ask(boards, id, World.OBSERVER, new BoardCommand.Recommend(Recommendation.NO));
        ask(boards, id, World.OBSERVER, new BoardCommand.Lock());
        ask(boards, id, World.LEAD, new BoardCommand.Reveal("Alma had to leave; her card stays open."));
        ask(
                boards,
                id,
                World.PANELIST,
                new BoardCommand.Adjust(World.q(2), new Score.Rated(3), "Chandra heard the part on workspaces."));
    }

    private static void score(Boards boards, InterviewId id, Person by, int number, int level) {
        ask(boards, id, by, new BoardCommand.Rate(World.q(number), new Score.Rated(level)));
        ask(
                boards,
                id,
                by,
                new BoardCommand.Note(
                        World.q(number),
                        List.of(
                                        "Named two crates of their own and what they would drop today.",
                                        "Workspaces, feature flags, and why the split went wrong the first time.",
                                        "Short answer; needed help to get to the trade-offs.")
                                .get(level % 3)));
    }

    private static void ask(Boards boards, InterviewId id, Person by, BoardCommand command) {
        boards.perform(id, by, Ids.random(), command);
    }
}
