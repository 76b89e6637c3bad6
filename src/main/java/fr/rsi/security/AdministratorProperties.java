package fr.rsi.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, created where the administrators' group has no member.
 *
 * @param password password of the account {@code admin}; without one a random one is made and said once in the log
 */
@ConfigurationProperties("rsi.administrator")
record AdministratorProperties(@Nullable String password) {}
