import { API } from '../config';

export interface School {
  id: string;
  name: string;
  country: string;
  rank: number;
  deadline: string;
  intro: string;
}

function get<T>(path: string): Promise<T> {
  return new Promise((resolve, reject) => {
    wx.request({ url: API + path, success: ({ data }) => resolve(data as unknown as T), fail: reject });
  });
}

export const list = (country: string) => get<School[]>(`/v1/schools?country=${country}`);
export const find = (id: string) => get<School>(`/v1/schools/${id}`);
