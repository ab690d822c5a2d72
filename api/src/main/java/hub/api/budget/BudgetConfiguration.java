package hub.api.budget;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the budgets before every other check of an endpoint: a refusal costs as much as an answer. */
@Configuration(proxyBeanMethods = false)
class BudgetConfiguration implements WebMvcConfigurer {
    private final RequestBudgets budgets;

    BudgetConfiguration(RequestBudgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new BudgetInterceptor(budgets)).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
