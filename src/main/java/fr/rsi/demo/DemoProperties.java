package fr.rsi.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The demo company.
 *
 * @param enabled whether to load it into an empty directory; by default only with the embedded database
 */
@ConfigurationProperties("rsi.demo")
record DemoProperties(@Nullable Boolean enabled) {}
