package fr.rsi.security;

import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in where. The REST APIs take HTTP Basic and keep no session; the pages take a sign-in form or a session of
 * Tasklist; the web applications have Camunda's own sign-in. Everything else is closed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PAGES = {"/questions/**", "/directory/**", "/populations/**", "/sign-in", "/sign-out"
    };
    private static final String[] FRAMED = {"/populations/preview"};
    private static final String[] OPEN = {"/", "/error", "/style/**", "/actuator/health", "/api-docs", "/swagger-ui/**"
    };
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; frame-ancestors %s; base-uri 'none'";

    @Bean
    EngineAuthenticationProvider engineAuthenticationProvider(IdentityService identityService) {
        return new EngineAuthenticationProvider(identityService);
    }

    @Bean
    @Order(1)
    SecurityFilterChain restApis(HttpSecurity http, IdentityService identityService) throws Exception {
        return http.securityMatcher(paths("/api/**", "/engine-rest/**", "/v3/api-docs/**", "/v3/api-docs.yaml"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(paths("/v3/api-docs/**", "/v3/api-docs.yaml"))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new EngineAuthenticationFilter(identityService), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.disable())
                .build();
    }

    /** What forms of Tasklist show in a frame. */
    @Bean
    @Order(3)
    SecurityFilterChain framed(
            HttpSecurity http,
            IdentityService identityService,
            EngineAuthenticationProvider provider,
            Accounts accounts)
            throws Exception {
        http.securityMatcher(paths(FRAMED))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY.formatted("'self'"))));
        return signedIn(http, identityService, provider, accounts).build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            IdentityService identityService,
            EngineAuthenticationProvider provider,
            Accounts accounts)
            throws Exception {
        http.securityMatcher(paths(PAGES))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths("/sign-in", "/sign-out"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/questions"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY.formatted("'none'"))));
        return signedIn(http, identityService, provider, accounts).build();
    }

    /** Whoever is signed in to a web application or the pages is the engine's user. */
    private static HttpSecurity signedIn(
            HttpSecurity http,
            IdentityService identityService,
            EngineAuthenticationProvider provider,
            Accounts accounts)
            throws Exception {
        return http.addFilterBefore(new TasklistSessionFilter(provider), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new LeaverFilter(accounts), TasklistSessionFilter.class)
                .addFilterAfter(new EngineAuthenticationFilter(identityService), AuthorizationFilter.class);
    }

    /** What is open to all or does not exist; no session is made here, as it would replace one of Tasklist. */
    @Bean
    @Order(5)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(paths(OPEN))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Paths of any servlet, not only of Spring's. */
    private static RequestMatcher paths(String... patterns) {
        var builder = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher) builder.matcher(pattern))
                .toList());
    }
}
