package io.panelboard.access;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.QuickPasswords;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with its server and a new database, one for all tests of this package. */
@SpringBootTest(
        classes = PanelboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"PANELBOARD_ADMIN_EMAIL=" + Company.ADMINISTRATOR, "PANELBOARD_ADMIN_PASSWORD=" + Company.PASSWORD
        })
@ContextConfiguration(initializers = InMemoryDatabase.class)
@Import({Company.class, Stage.class, StillClock.class, QuickPasswords.class, Outlook.class})
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface WholeApplication {}
