/** The aggregates, their statuses and events: what may follow what, in plain Java. */
package dev.guanka.submission;
