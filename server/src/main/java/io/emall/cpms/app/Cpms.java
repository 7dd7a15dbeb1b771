package io.emall.cpms.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The CPMS as one process. */
@SpringBootApplication(scanBasePackages = "io.emall.cpms", exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(CpmsSettings.class)
public class Cpms {
    /** Ends with status 1 and one sentence on the standard error if the CPMS cannot start. */
    public static void main(String[] args) {
        try {
            application().run(args);
        } catch (RuntimeException e) {
            StartFailure failure = StartFailure.of(e);
            System.err.println(failure.sentence());
            System.exit(1);
        }
    }

    static SpringApplication application() {
        var application = new SpringApplication(Cpms.class);
        application.addListeners(new StartCheck());
        return application;
    }
}
