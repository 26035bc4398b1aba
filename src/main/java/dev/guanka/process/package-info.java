/**
 * The processes: starts, correlates, delegates and listens; the only room that knows the engine.
 */
package dev.guanka.process;
