import { Recipe, RecipeBrief } from '@/types/recipe';
import { request } from './request';

export function latest(page: number) {
  return request<{ items: RecipeBrief[]; more: boolean }>(`/recipes?page=${page}`);
}

export function find(id: string) {
  return request<Recipe>(`/recipes/${id}`);
}

export function search(keyword: string) {
  return request<{ items: RecipeBrief[] }>(`/recipes/search?q=${encodeURIComponent(keyword)}`);
}
