package fr.rsi.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine.
 *
 * @param scalableMultiInstance false starts parallel multi-instance user tasks in Camunda's own way; those that run go on
 *     in the way in which they were started
 */
@ConfigurationProperties("rsi.engine")
record EngineProperties(@DefaultValue("true") boolean scalableMultiInstance) {}
