package dev.guanka.intake.security;

import dev.guanka.intake.limits.RateLimits;
import dev.guanka.process.identity.TokenCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login before every door; two chains, since Camunda's webapps bring CSRF and CSP along. Spring
 * finds {@link SignIn} by itself: named here too it would try, and count, each password twice.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final TokenCheck tokens;
  private final RateLimits limits;
  private final ProblemAnswers answers;

  SecurityConfiguration(TokenCheck tokens, RateLimits limits, ProblemAnswers answers) {
    this.tokens = tokens;
    this.limits = limits;
    this.answers = answers;
  }

  @Bean
  @Order(1)
  SecurityFilterChain camundaChain(HttpSecurity http) throws Exception {
    return common(http.securityMatcher(path("/camunda/**")))
        .csrf(csrf -> csrf.disable())
        .headers(HeadersConfigurer::disable)
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(path("/camunda/api/admin/auth/user/*/logout"))
                    .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain guankaChain(HttpSecurity http) throws Exception {
    return common(http)
        .csrf(csrf -> csrf.ignoringRequestMatchers(HeaderBeforeSession::noSessionAuthenticates))
        .headers(
            headers ->
                headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
        .formLogin(
            form ->
                form.loginPage("/login").failureHandler(new FailedForm()).defaultSuccessUrl("/"))
        .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
        .build();
  }

  private HttpSecurity common(HttpSecurity http) throws Exception {
    return http.securityContext(
            context -> context.securityContextRepository(new HeaderBeforeSession()))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .addFilterBefore(new ForeignOriginFilter(answers), CsrfFilter.class)
        .addFilterBefore(new BearerFilter(tokens, answers), BasicAuthenticationFilter.class)
        .addFilterBefore(new TenantLimitFilter(limits), AuthorizationFilter.class)
        .httpBasic(basic -> basic.authenticationEntryPoint(answers))
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .authorizeHttpRequests(
            requests -> {
              for (var rule : AccessRules.ALL) {
                requests.requestMatchers(matcher(rule)).access(new Admission(rule.audience()));
              }
              requests.anyRequest().denyAll();
            });
  }

  private static RequestMatcher matcher(AccessRule rule) {
    return PathPatternRequestMatcher.withDefaults().matcher(rule.method(), rule.pattern());
  }

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  private static HttpSessionRequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        request -> "GET".equals(request.getMethod()) && !Paths.isForMachines(request));
    return cache;
  }
}
