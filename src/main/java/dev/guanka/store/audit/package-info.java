/** Shows that the event log is what was written, to whoever has reason to doubt it. */
package dev.guanka.store.audit;
