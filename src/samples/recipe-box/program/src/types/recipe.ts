export interface Ingredient {
  name: string;
  amount: string;
}

export interface Recipe {
  id: string;
  title: string;
  cover: string;
  minutes: number;
  level: '简单' | '普通' | '拿手';
  tags: string[];
  ingredients: Ingredient[];
  steps: string[];
}

export type RecipeBrief = Pick<Recipe, 'id' | 'title' | 'cover' | 'minutes' | 'level'>;
