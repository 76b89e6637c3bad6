package fr.rsi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts RSI: the process engine with its web applications, the REST API and, if need be, a PostgreSQL of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RsiApplication {

    /** Entry point; arguments are Spring Boot's ({@code --server.port=…}). */
    public static void main(String[] args) {
        SpringApplication.run(RsiApplication.class, args);
    }
}
