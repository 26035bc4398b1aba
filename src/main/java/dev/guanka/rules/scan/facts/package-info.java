/** What one file says, a pure function of its bytes, kept between revisions. */
package dev.guanka.rules.scan.facts;
