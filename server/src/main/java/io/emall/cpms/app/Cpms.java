package io.emall.cpms.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The CPMS as one process. */
@SpringBootApplication
public class Cpms {
    public static void main(String[] args) {
        SpringApplication.run(Cpms.class, args);
    }
}
