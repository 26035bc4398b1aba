package dev.guanka.process.engine;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates expressions of models only: one that comes without a scope came with a query, and a
 * query of a signed-in person must not run code (CVE-2026-109432).
 */
class ScopedExpressions extends SpringExpressionManager {

  /** What the shared filters of Tasklist need; harmless, since they name the asker alone. */
  static final Set<String> OPEN_TO_QUERIES = Set.of("${currentUser()}", "${currentUserGroups()}");

  private final JuelExpressionManager forQueries = new JuelExpressionManager(Map.of());

  ScopedExpressions(ApplicationContext context, Map<Object, Object> beans) {
    super(context, beans);
  }

  @Override
  public Expression createExpression(String expression) {
    return OPEN_TO_QUERIES.contains(expression)
        ? forQueries.createExpression(expression)
        : super.createExpression(expression);
  }

  @Override
  public ELContext getElContext(VariableScope scope) {
    if (scope == null) {
      throw new BadUserRequestException("Expressions are forbidden in queries");
    }
    return super.getElContext(scope);
  }

  @Override
  public void addFunction(String name, Method function) {
    super.addFunction(name, function);
    forQueries.addFunction(name, function);
  }
}
