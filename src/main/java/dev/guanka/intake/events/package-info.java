/** The event feed over HTTP. */
package dev.guanka.intake.events;
